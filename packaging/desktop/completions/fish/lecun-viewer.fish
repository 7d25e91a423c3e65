# fish completion for lecun-viewer(1)

function __lecun_viewer_ids
    lecun-quotes list 2>/dev/null | awk 'BEGIN { RS = ""; FS = "\n" } { print $1 }'
end

complete -c lecun-viewer -f
complete -c lecun-viewer -l quote -x -a '(__lecun_viewer_ids)' -d 'Show the quote with this id'
complete -c lecun-viewer -l hidden -d 'Start in the tray, without a window'
complete -c lecun-viewer -l quit -d 'Have the program that runs end'
complete -c lecun-viewer -l install-desktop -d 'Put the program into your menu'
complete -c lecun-viewer -l uninstall-desktop -d 'Take it out of your menu again'
complete -c lecun-viewer -l version -d 'Print the version'
complete -c lecun-viewer -l self-test -d 'Check that all parts of the program are there'
complete -c lecun-viewer -l help -s h -d 'Print a summary of the options'
