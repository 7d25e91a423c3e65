; What the installer says. packaging/installer_texts.py adds the other languages from the console's catalogues, so what is
; in quotation marks has no quotation mark in it. A text keeps what begins with $.

LangString Installed ${LANG_ENGLISH} "LeCun Viewer is installed"
LangString WhereItIs ${LANG_ENGLISH} "Find it in the Start menu. To uninstall it, go to Settings > Apps. Your favorites and preferences are kept."
LangString StartNow ${LANG_ENGLISH} "Start LeCun Viewer now"
LangString WillBeRemoved ${LANG_ENGLISH} "LeCun Viewer will be uninstalled. Your favorites and preferences are kept in $LOCALAPPDATA\lecun-viewer. If you no longer need them, delete that folder."
LangString StartAtLoginSection ${LANG_ENGLISH} "Start in the background at login"
LangString AboutProgram ${LANG_ENGLISH} "LeCun Viewer, the lecun-quotes command in your PATH, and a Start menu entry."
LangString AboutLogin ${LANG_ENGLISH} "Shows the quote of the day in a notification. You can change this later in Preferences."
LangString NeedsWindows10 ${LANG_ENGLISH} "LeCun Viewer requires Windows 10 or later."
LangString AskingToEnd ${LANG_ENGLISH} "Closing LeCun Viewer"
LangString StillRunning ${LANG_ENGLISH} "LeCun Viewer is still running. Quit it from its File menu or its icon in the system tray, then click Retry. Everything you saved is safe."
LangString NothingChanged ${LANG_ENGLISH} "LeCun Viewer is still running. Nothing was changed."
LangString Today ${LANG_ENGLISH} "Quote of the Day"
LangString Random ${LANG_ENGLISH} "Random Quote"
LangString CheckClipboard ${LANG_ENGLISH} "Check the Clipboard"
LangString About ${LANG_ENGLISH} "Quotes attributed to Yann LeCun"
