; Links to quotes, such as lecun-viewer:quote/cake-analogy, from a browser or any other program. Anybody can write such
; a link. Windows puts it into the command as it is, so a quotation mark in it ends the argument. What follows "--" is
; never an option, and the program refuses a link that is not alone. Source: Microsoft's "Registering an Application to a
; URI Scheme".

!define LINK_KEY "Software\Classes\lecun-viewer"

Function OpenLinks
    WriteRegStr HKCU "${LINK_KEY}" "" "URL:${NAME}"
    WriteRegStr HKCU "${LINK_KEY}" "URL Protocol" ""
    WriteRegStr HKCU "${LINK_KEY}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
    WriteRegStr HKCU "${LINK_KEY}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" -- "%1"'
FunctionEnd

Function un.NoLongerOpenLinks
    DeleteRegKey HKCU "${LINK_KEY}"
FunctionEnd
