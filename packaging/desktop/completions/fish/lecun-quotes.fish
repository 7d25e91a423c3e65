# fish completion for lecun-quotes(1)

function __lecun_quotes_ids
    lecun-quotes list 2>/dev/null | awk 'BEGIN { RS = ""; FS = "\n" } { print $1 }'
end

# Prints the words before the cursor, in one line, that are neither options nor their values.
function __lecun_quotes_given
    set -l skip
    set -l given
    for word in (commandline -opc)[2..-1]
        switch $word
            case --format --design --size --scale --output -o --date
                set skip 1
            case '-*'
            case '*'
                test -n "$skip"; or set -a given $word
                set skip
        end
    end
    echo "$given"
end

# Tell whether these words are the given ones, or begin with them.
function __lecun_quotes_is
    test "$(__lecun_quotes_given)" = "$argv"
end

function __lecun_quotes_in
    string match -q -- "$argv *" "$(__lecun_quotes_given) "
end

complete -c lecun-quotes -f
complete -c lecun-quotes -n __lecun_quotes_is -l version -d 'Print the version'
complete -c lecun-quotes -l help -s h -d 'Print a summary of the options'
complete -c lecun-quotes -n 'not __lecun_quotes_is' -l json -d 'Print JSON, for other programs'

complete -c lecun-quotes -n __lecun_quotes_is -a list -d 'List all quotes'
complete -c lecun-quotes -n __lecun_quotes_is -a show -d 'Show one quote with all that is known of it'
complete -c lecun-quotes -n __lecun_quotes_is -a cite -d 'Print a quote as a citation'
complete -c lecun-quotes -n __lecun_quotes_is -a card -d 'Draw a quote as a picture'
complete -c lecun-quotes -n __lecun_quotes_is -a search -d 'Search, as in the window'
complete -c lecun-quotes -n __lecun_quotes_is -a today -d 'Show the quote of the day'
complete -c lecun-quotes -n __lecun_quotes_is -a history -d 'List the quotes of the last 30 days'
complete -c lecun-quotes -n __lecun_quotes_is -a favorites -d 'List, add and remove favorites, and note on them'

for command in show cite card 'favorites add' 'favorites remove' 'favorites note'
    complete -c lecun-quotes -n "__lecun_quotes_is $command" -a '(__lecun_quotes_ids)'
end

complete -c lecun-quotes -n '__lecun_quotes_in cite' -l format -x -a 'plain markdown html bibtex csl-json ris typst latex'
complete -c lecun-quotes -n '__lecun_quotes_in card' -l design -x -a 'paper night ink plain'
complete -c lecun-quotes -n '__lecun_quotes_in card' -l size -x -a 'square wide tall'
complete -c lecun-quotes -n '__lecun_quotes_in card' -l scale -x -d 'Of a PNG'
complete -c lecun-quotes -n '__lecun_quotes_in card' -l output -s o -r -F -d 'Ends in .png or .svg'
complete -c lecun-quotes -n '__lecun_quotes_in today' -l date -x -d "Show that day's instead"

complete -c lecun-quotes -n '__lecun_quotes_is favorites' -a list -d 'List your favorites, the newest first'
complete -c lecun-quotes -n '__lecun_quotes_is favorites' -a add -d 'Mark a quote'
complete -c lecun-quotes -n '__lecun_quotes_is favorites' -a remove -d 'Take the mark away'
complete -c lecun-quotes -n '__lecun_quotes_is favorites' -a note -d 'Write your note on a favorite'
complete -c lecun-quotes -n '__lecun_quotes_is favorites' -a export -d 'Write your favorites as a document'
complete -c lecun-quotes -n '__lecun_quotes_is favorites' -a import -d 'Bring in what was exported'
complete -c lecun-quotes -n '__lecun_quotes_in favorites export' -l format -x -a 'json csv markdown html'
complete -c lecun-quotes -n '__lecun_quotes_in favorites export' -l output -s o -r -F -d 'Default: the standard output'
complete -c lecun-quotes -n '__lecun_quotes_in favorites import' -l dry-run -d 'Only say what it would do'
complete -c lecun-quotes -n '__lecun_quotes_is favorites import' -F
