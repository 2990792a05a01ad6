# TAB til musctl i fish. Lavet af: musctl completion fish
# Intet startes, når du trykker på TAB: numre læses i medarbejdere.yaml, og navne foreslås aldrig.

function __musctl_known
    switch $argv[1]
@KNOWN@
        case '*'
            return 1
    end
end

# The folder with musctl.yaml, from the one given and upwards.
function __musctl_folder
    set -l dir (string replace -r '^~' $HOME -- (string unescape -- $argv[1]))
    string match -q '/*' -- $dir; or set dir $PWD/$dir
    while test -n "$dir"; and not test -f "$dir/musctl.yaml"
        set dir (string replace -r '/[^/]*$' '' -- $dir)
    end
    echo $dir
end

# The keys M07 and G1 of medarbejdere.yaml, and nothing else that stands there.
function __musctl_ids
    test -r "$argv[1]/medarbejdere.yaml"; or return
    string match -rg '^\s*["\']?('$argv[2]'[0-9]+)["\']?\s*:' <"$argv[1]/medarbejdere.yaml"
end

# The talks of the policy that musctl.yaml names.
function __musctl_kinds
    test -r "$argv[1]/musctl.yaml"; or return
    set -l policy (string match -rg '^profil:\s*["\']?([^"\'\s]+)' <"$argv[1]/musctl.yaml")
    test -n "$policy"; and test -r "$argv[1]/politik/$policy.yaml"; or return
    set -l inside
    while read -l line
        if string match -rq '^\S' -- $line
            set inside (string match -r '^samtaler:' -- $line)
        else if test -n "$inside"
            string match -rg '^  ([a-z]\w*):\s*$' -- $line
        end
    end <"$argv[1]/politik/$policy.yaml"
end

function __musctl_offer
    for word in $argv[2..-1]
        printf '%s\n' $argv[1]$word
    end
end

function __musctl
    set -l path
    set -l dir .
    set -l want
    set -l half
    set -l plain
    set -l at 1
    set -l before ''
    set -l cur (commandline -ct)
    for word in (commandline -opc)[2..-1]
        if test -n "$want"
            test "$want" = -C; and set dir $word
            set want
        else if test -z "$plain"; and test "$word" = --
            set plain 1
        else if test -z "$plain"; and string match -q -- '-*' $word
            string match -q '*=*' -- $word; or __musctl_known "value:$path:$word" >/dev/null; and set want $word
        else if test -z "$path"
            set path $word
            __musctl_known "words:$word" >/dev/null; and set half 1
        else if test -n "$half"
            set path "$path $word"
            set half
        else
            set at (math $at + 1)
        end
    end
    set -l answers
    if test -n "$want"
        set answers (__musctl_known "value:$path:$want")
    else if test -z "$plain"; and string match -q -- '--*=*' $cur
        set before (string replace -r '=.*' '=' -- $cur)
        set answers (__musctl_known "value:$path:"(string trim -r -c = -- $before))
    else if test -z "$plain"; and string match -q -- '-*' $cur
        set answers (__musctl_known "options:$path")
    else if test -z "$path"; or test -n "$half"
        set answers (__musctl_known "words:$path")
    else
        set answers (__musctl_known "value:$path:$at"; or __musctl_known "value:$path:+")
    end
    string match -q '@*' -- $answers; and set dir (__musctl_folder $dir)
    for answer in $answers
        switch $answer
            case @ids
                __musctl_offer "$before" (__musctl_ids "$dir" '[MG]')
            case @people
                __musctl_offer "$before" (__musctl_ids "$dir" M)
            case @groups
                __musctl_offer "$before" (__musctl_ids "$dir" G)
            case @kinds
                for kind in (__musctl_kinds "$dir")
                    string match -q -- $kind\t'*' $answers; or string match -q -- $kind $answers; or __musctl_offer "$before" $kind
                end
            case @talks
                set -l found "$dir"/*/*-*/
                __musctl_offer "$before" (string replace -rf '.*/([MG][0-9]+/[0-9]+-[^/]+)/$' '$1' -- $found)
            case @rounds
                set -l found "$dir"/runder/*.yaml
                __musctl_offer "$before" (string replace -rf '.*/([0-9]+)\.yaml$' '$1' -- $found)
            case @receipts
                set -l found "$dir"/kvitteringer/*.yaml
                __musctl_offer "$before" (string replace -rf '.*/([0-9][-0-9a-z]*)\.yaml$' '$1' -- $found)
            case @files
                __fish_complete_path (string replace -- "$before" '' $cur)
            case @dirs
                __fish_complete_directories (string replace -- "$before" '' $cur) ''
            case '*'
                __musctl_offer "$before" $answer
        end
    end
end

complete -c musctl -f -a '(__musctl)'
