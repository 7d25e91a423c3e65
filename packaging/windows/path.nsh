; The installed folder in the user's PATH, so that every new console finds lecun-quotes. PATH can be longer than NSIS'
; strings, which would cut it off. So it is read, changed and written in memory, and keeps its type.

!define REG_EXPAND_SZ_ 2
!define RRF_TEXT 0x10000006  ; RRF_RT_REG_SZ, RRF_RT_REG_EXPAND_SZ and RRF_NOEXPAND of Microsoft's “RegGetValueW”
!define PATH_KEY "Environment"

!macro PathFunctions prefix
; Reads PATH. $0 is 1 where that worked, $1 its type, $2 memory with ";PATH;", and $3 the place of ";$INSTDIR;" in it, or 0.
; The memory has room for "$INSTDIR" behind that.
Function ${prefix}ReadPath
    StrCpy $2 0
    System::Call 'advapi32::RegGetValueW(p ${HKEY_CURRENT_USER_}, w "${PATH_KEY}", w "Path", i ${RRF_TEXT}, *i .r1, p 0, \
        *i .r4) i .r0'
    ${If} $0 = 2  ; there is none yet
        StrCpy $1 ${REG_EXPAND_SZ_}
        StrCpy $4 2
    ${ElseIf} $0 <> 0
        StrCpy $0 0
        Return
    ${EndIf}
    StrLen $5 $INSTDIR
    IntOp $5 $5 * 2
    IntOp $5 $5 + $4
    IntOp $5 $5 + 16
    System::Alloc $5  ; of zeros
    Pop $2
    System::Call 'kernel32::lstrcpyW(p r2, w ";")'
    ${If} $0 = 0
        IntPtrOp $6 $2 + 2
        System::Call 'advapi32::RegGetValueW(p ${HKEY_CURRENT_USER_}, w "${PATH_KEY}", w "Path", i ${RRF_TEXT}, p 0, p r6, \
            *i r4) i .r0'
        ${If} $0 <> 0
            System::Free $2
            StrCpy $0 0
            Return
        ${EndIf}
    ${EndIf}
    System::Call 'kernel32::lstrcatW(p r2, w ";")'
    System::Call 'shlwapi::StrStrIW(p r2, w ";$INSTDIR;") p .r3'
    StrCpy $0 1
FunctionEnd

; Writes the text at $6 as PATH with the type $1, and tells the desktop.
Function ${prefix}WritePath
    System::Call 'kernel32::lstrlenW(p r6) i .r4'
    IntOp $4 $4 + 1
    IntOp $4 $4 * 2
    System::Call 'advapi32::RegSetKeyValueW(p ${HKEY_CURRENT_USER_}, w "${PATH_KEY}", w "Path", i r1, p r6, i r4)'
    Call ${prefix}TellPath
FunctionEnd

Function ${prefix}TellPath
    SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
FunctionEnd
!macroend

!insertmacro PathFunctions ""
!insertmacro PathFunctions "un."

Function AddToPath
    Call ReadPath
    ${If} $0 = 1
        ${If} $3 P= 0
            System::Call 'kernel32::lstrlenW(p r2) i .r4'
            System::Call 'kernel32::lstrcatW(p r2, w "$INSTDIR")'
            IntPtrOp $6 $2 + 2  ; without the first semicolon
            ${If} $4 = 2  ; nor the second, where PATH was empty
                IntPtrOp $6 $2 + 4
            ${EndIf}
            Call WritePath
        ${EndIf}
        System::Free $2
    ${EndIf}
FunctionEnd

Function un.RemoveFromPath
    Call un.ReadPath
    ${If} $0 = 1
        ${If} $3 P<> 0
            StrLen $5 ";$INSTDIR"
            IntOp $5 $5 * 2
            IntPtrOp $5 $3 + $5  ; what follows
            System::Call 'kernel32::lstrlenW(p r5) i .r4'
            IntOp $4 $4 + 1
            IntOp $4 $4 * 2
            System::Call 'kernel32::RtlMoveMemory(p r3, p r5, p r4)'
            System::Call 'kernel32::lstrlenW(p r2) i .r4'
            ${If} $4 = 1  ; only the semicolon is left
                DeleteRegValue HKCU "${PATH_KEY}" "Path"
                Call un.TellPath
            ${Else}
                IntOp $4 $4 - 1
                IntOp $4 $4 * 2
                IntPtrOp $5 $2 + $4  ; the last semicolon
                System::Call '*$5(&i2 0)'
                IntPtrOp $6 $2 + 2
                Call un.WritePath
            ${EndIf}
        ${EndIf}
        System::Free $2
    ${EndIf}
FunctionEnd
