; The actions of the program in its jump list, which a right click on its icon in the taskbar shows. The menu entry of
; Linux has the same ones. Windows keeps the list by the AppUserModelID, so the program itself need not make it. Source:
; Microsoft's “ICustomDestinationList”.

!define PKEY_TITLE '"{F29F85E0-4FF9-1068-AB91-08002B27B3D9}",2'

; Adds an action to the object collection $7: it starts the program with the OPTION.
!macro AddAction NAME OPTION
    !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
    ${If} $0 P<> 0
        ${IShellLink::SetPath} $0 '("$INSTDIR\${PROGRAM}")'
        ${IShellLink::SetArguments} $0 '("${OPTION}")'
        ${IShellLink::SetIconLocation} $0 '("$INSTDIR\${PROGRAM}", 0)'
        !insertmacro SetText '${PKEY_TITLE}' "${NAME}"
        ${IObjectCollection::AddObject} $7 '(r0)'
        ${IUnknown::Release} $0 ""
    ${EndIf}
!macroend

; Where the list can't be made, the program works without it.
Function CreateJumpList
    !insertmacro ComHlpr_CreateInProcInstance ${CLSID_DestinationList} ${IID_ICustomDestinationList} r6 ""
    ${If} $6 P<> 0
        ${ICustomDestinationList::SetAppID} $6 '("${APP_USER_MODEL_ID}")'
        ${ICustomDestinationList::BeginList} $6 '(.r1, "${IID_IObjectArray}", .r7)'
        ${If} $7 P<> 0
            ${IUnknown::Release} $7 ""  ; what the user has removed, which is never an action
        ${EndIf}
        !insertmacro ComHlpr_CreateInProcInstance ${CLSID_EnumerableObjectCollection} ${IID_IObjectCollection} r7 ""
        ${If} $7 P<> 0
            !insertmacro AddAction "$(Today)" "--today"
            !insertmacro AddAction "$(Random)" "--random"
            !insertmacro AddAction "$(CheckClipboard)" "--check-clipboard"
            ${ICustomDestinationList::AddUserTasks} $6 '(r7)'
            ${ICustomDestinationList::CommitList} $6 ""
            ${IUnknown::Release} $7 ""
        ${EndIf}
        ${IUnknown::Release} $6 ""
    ${EndIf}
FunctionEnd

Function un.RemoveJumpList
    !insertmacro ComHlpr_CreateInProcInstance ${CLSID_DestinationList} ${IID_ICustomDestinationList} r6 ""
    ${If} $6 P<> 0
        ${ICustomDestinationList::DeleteList} $6 '("${APP_USER_MODEL_ID}")'
        ${IUnknown::Release} $6 ""
    ${EndIf}
FunctionEnd
