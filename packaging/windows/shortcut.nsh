; The entry in the Start menu. It carries the AppUserModelID that the program gives itself when it starts
; (src/lecun_viewer/gui/process/application.py). By this id Windows knows that window, entry and notification belong to
; the same program.

!include Win\COM.nsh
!include Win\Propkey.nsh

; Sets the property KEY of the shell link $0 to TEXT, of up to 63 characters.
!macro SetText KEY TEXT
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}", .r2)'
    ${If} $2 P<> 0
        System::Call '*(&w64 "${TEXT}") p .r3'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${KEY}) p .r4'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},, p r3) p .r5'
        ${IPropertyStore::SetValue} $2 '($4, $5)'
        ${IPropertyStore::Commit} $2 ""
        System::Free $5
        System::Free $4
        System::Free $3
        ${IUnknown::Release} $2 ""
    ${EndIf}
!macroend

; Where the id can't be written, the entry is there without it, and works.
Function CreateStartMenuEntry
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "" "" "" "" "$(About)"
    !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
    ${If} $0 P<> 0
        ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}", .r1)'
        ${If} $1 P<> 0
            ${IPersistFile::Load} $1 '("$SMPROGRAMS\${NAME}.lnk", ${STGM_READWRITE})'
            !insertmacro SetText '${PKEY_AppUserModel_ID}' "${APP_USER_MODEL_ID}"
            ${IPersistFile::Save} $1 '("$SMPROGRAMS\${NAME}.lnk", 1)'
            ${IUnknown::Release} $1 ""
        ${EndIf}
        ${IUnknown::Release} $0 ""
    ${EndIf}
FunctionEnd
