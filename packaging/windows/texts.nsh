; What the installer says. packaging/installer_texts.py adds the other languages from the console's catalogues, so what is
; in quotation marks has no quotation mark in it. A text keeps what begins with $.

LangString Installed ${LANG_ENGLISH} "LeCun Viewer is installed"
LangString WhereItIs ${LANG_ENGLISH} "You find it in the Start menu. Windows Settings, under Apps, removes it again; your favorites and preferences stay then."
LangString StartNow ${LANG_ENGLISH} "Start LeCun Viewer now"
LangString WillBeRemoved ${LANG_ENGLISH} "LeCun Viewer will be removed. Your favorites and preferences stay in $LOCALAPPDATA\lecun-viewer; delete that folder yourself if you don't want them any more."
LangString StartAtLoginSection ${LANG_ENGLISH} "Start at login, in the tray"
LangString AboutProgram ${LANG_ENGLISH} "The program, its console program lecun-quotes in your PATH, and an entry in the Start menu."
LangString AboutLogin ${LANG_ENGLISH} "The quote of the day, as a notification. The program's preferences change this at any time."
LangString NeedsWindows10 ${LANG_ENGLISH} "LeCun Viewer needs Windows 10 or newer."
LangString AskingToEnd ${LANG_ENGLISH} "Asking LeCun Viewer to end"
LangString StillRunning ${LANG_ENGLISH} "LeCun Viewer is still running. Please choose Quit in its menu or at its icon in the tray, then Retry here. Nothing is lost by that: what you marked and wrote is saved already."
LangString NothingChanged ${LANG_ENGLISH} "LeCun Viewer is still running; nothing was changed."
LangString Today ${LANG_ENGLISH} "Quote of the Day"
LangString Random ${LANG_ENGLISH} "Random Quote"
LangString About ${LANG_ENGLISH} "Quotes attributed to Yann LeCun"
