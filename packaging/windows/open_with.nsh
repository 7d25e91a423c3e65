; The entry in “Open with” of files that can be imported. Windows offers the program there, and asks it to open nothing
; else: what a double click opens stays as it is. Source: Microsoft's “Application Registration”.

!define OPEN_WITH_KEY "Software\Classes\Applications\${PROGRAM}"
!define SHCNE_ASSOCCHANGED 0x08000000

!macro OfferFor SUFFIX
    WriteRegStr HKCU "${OPEN_WITH_KEY}\SupportedTypes" "${SUFFIX}" ""
!macroend

Function OfferInOpenWith
    WriteRegStr HKCU "${OPEN_WITH_KEY}" "FriendlyAppName" "${NAME}"
    WriteRegStr HKCU "${OPEN_WITH_KEY}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
    WriteRegStr HKCU "${OPEN_WITH_KEY}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
    !insertmacro OfferFor ".csv"
    !insertmacro OfferFor ".htm"
    !insertmacro OfferFor ".html"
    !insertmacro OfferFor ".json"
    !insertmacro OfferFor ".jsonl"
    !insertmacro OfferFor ".lua"
    !insertmacro OfferFor ".markdown"
    !insertmacro OfferFor ".md"
    !insertmacro OfferFor ".sqlite"
    !insertmacro OfferFor ".tsv"
    !insertmacro OfferFor ".txt"
    System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'
FunctionEnd

Function un.NoLongerOfferInOpenWith
    DeleteRegKey HKCU "${OPEN_WITH_KEY}"
    System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'
FunctionEnd
