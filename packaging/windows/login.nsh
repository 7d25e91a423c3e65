; Starting at login: the value that the program itself writes and reads (src/lecun_viewer/desktop/autostart/windows.py), by the
; same rules. A second value says whether the user turned it off in Task Manager. Nothing else remembers it.

!define HKEY_CURRENT_USER_ 0x80000001
!define RRF_RT_REG_BINARY 0x8

; Pushes 1 where the program starts at login, else 0.
Function IsStartedAtLogin
    StrCpy $2 2  ; "on", as Task Manager writes it: 2 and 6 are on, 3 and 7 off
    System::Alloc 16
    Pop $0
    System::Call 'advapi32::RegGetValueW(p ${HKEY_CURRENT_USER_}, w "${APPROVED_KEY}", w "${RUN_VALUE}", \
        i ${RRF_RT_REG_BINARY}, p 0, p r0, *i 16) i .r1'
    ${If} $1 = 0
        System::Call '*$0(&i1 .r2)'
        IntOp $2 $2 & 1
        IntOp $2 $2 ^ 1  ; 1 where on
    ${EndIf}
    System::Free $0
    ReadRegStr $1 HKCU "${RUN_KEY}" "${RUN_VALUE}"
    ${If} $1 != ""
    ${AndIf} $2 <> 0
        Push 1
    ${Else}
        Push 0
    ${EndIf}
FunctionEnd

; Leaves a value that starts this very program as it is: the user may have added options.
Function StartAtLogin
    Call StartsThisProgram
    Pop $0
    ${If} $0 = 0
        WriteRegStr HKCU "${RUN_KEY}" "${RUN_VALUE}" '"$INSTDIR\${PROGRAM}" ${HIDDEN}'
    ${EndIf}
    DeleteRegValue HKCU "${APPROVED_KEY}" "${RUN_VALUE}"
FunctionEnd

!macro LoginFunctions prefix
; Pushes 1 where the value starts the program of this folder, and not one installed in another way.
Function ${prefix}StartsThisProgram
    ReadRegStr $0 HKCU "${RUN_KEY}" "${RUN_VALUE}"
    StrCpy $1 '"$INSTDIR\${PROGRAM}" '
    StrCpy $2 "$INSTDIR\${PROGRAM} "  ; as the program writes it where the folder's name has no space
    StrLen $3 $1
    StrLen $4 $2
    StrCpy $3 "$0 " $3
    StrCpy $4 "$0 " $4
    ${If} $3 == $1
    ${OrIf} $4 == $2
        Push 1
    ${Else}
        Push 0
    ${EndIf}
FunctionEnd

Function ${prefix}NoLongerStartAtLogin
    Call ${prefix}StartsThisProgram
    Pop $0
    ${If} $0 = 1
        DeleteRegValue HKCU "${RUN_KEY}" "${RUN_VALUE}"
        DeleteRegValue HKCU "${APPROVED_KEY}" "${RUN_VALUE}"
    ${EndIf}
FunctionEnd
!macroend

!insertmacro LoginFunctions ""
!insertmacro LoginFunctions "un."
