; A program that runs while its files are to be replaced or removed: it is asked to end (lecun-viewer --quit), and never
; made to. Where it goes on, a person is told what to do, and a silent installation ends with status 3.

!macro RunningFunctions prefix
; Pushes 1 where the file $0 is there and in use: Windows lets nobody write to a program that runs.
Function ${prefix}IsInUse
    StrCpy $1 0
    ${If} ${FileExists} "$0"
        ClearErrors
        FileOpen $2 "$0" a
        ${If} ${Errors}
            StrCpy $1 1
        ${Else}
            FileClose $2
        ${EndIf}
    ${EndIf}
    Push $1
FunctionEnd

; Pushes 1 where one of the two programs runs.
Function ${prefix}IsRunning
    StrCpy $0 "$INSTDIR\${PROGRAM}"
    Call ${prefix}IsInUse
    StrCpy $0 "$INSTDIR\lecun-quotes.exe"
    Call ${prefix}IsInUse
    Pop $0
    Pop $1
    IntOp $0 $0 | $1
    Push $0
FunctionEnd

; Waits for up to ten seconds: a program has let go of its lock before Windows lets go of its files.
Function ${prefix}WaitForProgram
    ${For} $3 1 40
        Call ${prefix}IsRunning
        Pop $0
        ${IfThen} $0 = 0 ${|} ${Break} ${|}
        Sleep 250
    ${Next}
FunctionEnd

Function ${prefix}EndProgram
    Call ${prefix}IsRunning
    Pop $0
    ${If} $0 = 1
        DetailPrint "$(AskingToEnd)"
        nsExec::Exec '"$INSTDIR\${PROGRAM}" --quit'
        Pop $0
        Call ${prefix}WaitForProgram
    ${EndIf}
again:
    Call ${prefix}IsRunning
    Pop $0
    ${If} $0 = 1
        MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(StillRunning)" /SD IDCANCEL IDRETRY again
        SetErrorLevel 3
        Abort "$(NothingChanged)"
    ${EndIf}
FunctionEnd
!macroend

!insertmacro RunningFunctions ""
!insertmacro RunningFunctions "un."
