#compdef musctl
# TAB til musctl i zsh. Lavet af: musctl completion zsh
# Intet startes, når du trykker på TAB: numre læses i medarbejdere.yaml, og navne foreslås aldrig.

_musctl_known() {
    case "$1" in
@KNOWN@
    *) REPLY="" && return 1 ;;
    esac
}

# The folder with musctl.yaml, from "$dir" and upwards.
_musctl_folder() {
    dir=${(Q)dir}
    dir=${dir/#\~/$HOME}
    [[ $dir == /* ]] || dir=$PWD/$dir
    while [[ -n $dir && ! -f $dir/musctl.yaml ]]; do dir=${dir%/*}; done
}

# The keys M07 and G1 of medarbejdere.yaml, and nothing else that stands there.
_musctl_ids() {
    local line key
    local -a found
    [[ -r $dir/medarbejdere.yaml ]] || return
    while IFS= read -r line || [[ -n $line ]]; do
        key=${${line##[[:space:]]#}%%:*}
        key=${key//[\"\' ]/}
        [[ $line == *:* && $key == $~1[0-9]## ]] && found+=($key)
    done <"$dir/medarbejdere.yaml"
    compadd -a found
}

# The talks of the policy that musctl.yaml names, those that are not offered already.
_musctl_kinds() {
    local line policy="" inside=""
    local -a found
    [[ -r $dir/musctl.yaml ]] || return
    while IFS= read -r line || [[ -n $line ]]; do
        [[ $line == profil:* ]] && policy=${${line#profil:}//[\"\' ]/}
    done <"$dir/musctl.yaml"
    [[ -n $policy && -r $dir/politik/$policy.yaml ]] || return
    while IFS= read -r line || [[ -n $line ]]; do
        if [[ $line == [^[:space:]]* ]]; then
            [[ $line == samtaler:* ]] && inside=1 || inside=""
        elif [[ -n $inside && $line == "  "[a-z]*: ]]; then
            line=${${line#  }%:}
            [[ -n ${(M)${(f)REPLY}:#$line(|:*)} ]] || found+=($line)
        fi
    done <"$dir/politik/$policy.yaml"
    compadd -a found
}

_musctl() {
    emulate -L zsh
    setopt extended_glob
    local path_="" dir="." want="" half="" plain="" word REPLY
    local -i at=1 i
    local -a lines found
    for ((i = 2; i < CURRENT; i++)); do
        word=$words[i]
        if [[ -n $want ]]; then
            [[ $want == -C ]] && dir=$word
            want=""
        elif [[ -z $plain && $word == -- ]]; then
            plain=1
        elif [[ -z $plain && $word == -* ]]; then
            [[ $word != *=* ]] && _musctl_known "value:$path_:$word" && want=$word
        elif [[ -z $path_ ]]; then
            path_=$word
            _musctl_known "words:$word" && half=1
        elif [[ -n $half ]]; then
            path_="$path_ $word" half=""
        else
            at+=1
        fi
    done
    if [[ -n $want ]]; then
        _musctl_known "value:$path_:$want"
    elif [[ -z $plain && $PREFIX == --*=* ]]; then
        _musctl_known "value:$path_:${PREFIX%%=*}"
        compset -P '*='
    elif [[ -z $plain && $PREFIX == -* ]]; then
        _musctl_known "options:$path_"
    elif [[ -z $path_ || -n $half ]]; then
        _musctl_known "words:$path_"
    else
        _musctl_known "value:$path_:$at" || _musctl_known "value:$path_:+"
    fi
    [[ $REPLY == *@* ]] && _musctl_folder
    lines=()
    for word in ${(f)REPLY}; do
        case $word in
        @ids) _musctl_ids "[MG]" ;;
        @people) _musctl_ids M ;;
        @groups) _musctl_ids G ;;
        @kinds) _musctl_kinds ;;
        @talks) found=($dir/[MG][0-9]*/[0-9]*-*(N/)) && compadd -- ${found#$dir/} ;;
        @rounds) found=($dir/runder/[0-9]*.yaml(N:t:r)) && compadd -- $found ;;
        @receipts) found=($dir/kvitteringer/[0-9]*.yaml(N:t:r)) && compadd -- $found ;;
        @files) _files ;;
        @dirs) _files -/ ;;
        *) lines+=($word) ;;
        esac
    done
    (($#lines)) && _describe musctl lines
}

if [[ $funcstack[1] == _musctl ]]; then
    _musctl "$@"
elif (($+functions[compdef])); then
    compdef _musctl musctl
fi
