; The installer for Windows, compiled by packaging/package_windows.py, which gives:
;   FOLDER   the program as PyInstaller made it      REMOVED  what the uninstaller deletes, line by line
;   OUTPUT   the installer to write                  ICON     the program's icon
;   VERSION  such as 0.1.0                           SIZE_KB  what is installed, in KiB
;   COMPRESSOR  such as /SOLID lzma          LANGUAGES  what it says, in all languages (packaging/installer_texts.py)
;   RUN_KEY, APPROVED_KEY, RUN_VALUE, HIDDEN, APP_USER_MODEL_ID: the program's own values
;
; Options of the installer: /S (silent), /LOGIN (start at login, as the checkbox says), /D=FOLDER (the last one).
;
; It installs for one user, without an administrator. What is the user's own (favorites, settings) lies in
; %LOCALAPPDATA%\lecun-viewer, and neither installer nor uninstaller goes there. See login.nsh for starting at login,
; path.nsh for lecun-quotes, shortcut.nsh for the Start menu, jump_list.nsh for the taskbar, open_with.nsh for files,
; links.nsh for links to quotes, and running.nsh for a program that runs meanwhile.

Unicode true
Target amd64-unicode
SetCompressor ${COMPRESSOR}
SetDateSave off  ; what is installed has the time of its installation, and two builds are the same

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Sections.nsh
!include WinVer.nsh

!define NAME "LeCun Viewer"
!define PROGRAM "lecun-viewer.exe"
!define PUBLISHER "LeCun Viewer contributors"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\LeCunViewer"

!include login.nsh
!include path.nsh
!include running.nsh
!include shortcut.nsh
!include jump_list.nsh
!include open_with.nsh
!include links.nsh

Name "${NAME}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
ManifestDPIAware true
ManifestSupportedOS Win10

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "${PUBLISHER}, MIT license"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_TITLE "$(Installed)"
!define MUI_FINISHPAGE_TEXT "$(WhereItIs)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "$(StartNow)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(WillBeRemoved)"

!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!include "${LANGUAGES}"

Var IsUpgrade  ; of the uninstaller: another installer runs it and puts new files in the old ones' place

Section "${NAME}" ProgramSection
    SectionIn RO
    Call EndProgram
    Call RemoveEarlierFiles
    SetOutPath "$INSTDIR"
    File /r "${FOLDER}\*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    Call CreateStartMenuEntry
    Call CreateJumpList
    Call OfferInOpenWith
    Call OpenLinks
    Call AddToPath
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Section /o "$(StartAtLoginSection)" LoginSection
    Call StartAtLogin
SectionEnd

Section "-" WithoutLogin
    ${IfNot} ${SectionIsSelected} ${LoginSection}
        Call NoLongerStartAtLogin
    ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${ProgramSection} "$(AboutProgram)"
    !insertmacro MUI_DESCRIPTION_TEXT ${LoginSection} "$(AboutLogin)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONINFORMATION "$(NeedsWindows10)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    Call IsStartedAtLogin  ; what it is stays so, unless the person chooses otherwise
    Pop $0
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/LOGIN" $2
    ${IfNot} ${Errors}
        StrCpy $0 1
    ${EndIf}
    ${If} $0 = 1
        !insertmacro SelectSection ${LoginSection}
    ${EndIf}
FunctionEnd

; Files of an earlier version that this one has no more must not stay. Its own uninstaller knows them.
Function RemoveEarlierFiles
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 == $INSTDIR
    ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE _?=$INSTDIR'
    ${EndIf}
FunctionEnd

Function un.onInit
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/UPGRADE" $1
    StrCpy $IsUpgrade 1
    ${If} ${Errors}
        StrCpy $IsUpgrade 0
    ${EndIf}
FunctionEnd

Section "Uninstall"
    Call un.EndProgram
    !include "${REMOVED}"
    ${If} $IsUpgrade = 0
        Delete "$INSTDIR\uninstall.exe"
        Delete "$SMPROGRAMS\${NAME}.lnk"
        Call un.NoLongerStartAtLogin
        Call un.RemoveFromPath
        Call un.RemoveJumpList
        Call un.NoLongerOfferInOpenWith
        Call un.NoLongerOpenLinks
        DeleteRegKey HKCU "${UNINSTALL_KEY}"
        SetOutPath "$TEMP"  ; a folder that is somebody's present one can't be removed
        RMDir "$INSTDIR"  ; stays where anything else lies in it
    ${EndIf}
SectionEnd
