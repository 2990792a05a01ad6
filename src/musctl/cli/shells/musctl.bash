# TAB til musctl i bash. Lavet af: musctl completion bash
# Intet startes, når du trykker på TAB: numre læses i medarbejdere.yaml, og navne foreslås aldrig.

_musctl_known() {
    case "$1" in
@KNOWN@
    *) REPLY="" && return 1 ;;
    esac
}

# The folder with musctl.yaml, from "$dir" and upwards.
_musctl_folder() {
    dir=${dir//\\ / } dir=${dir//[\"\']/}
    dir=${dir/#\~/$HOME}
    [[ $dir == /* ]] || dir=$PWD/$dir
    while [[ -n $dir && ! -f $dir/musctl.yaml ]]; do dir=${dir%/*}; done
}

_musctl_offer() {
    [[ $1 == "$cur"* ]] && COMPREPLY+=("$before$1")
}

# The keys M07 and G1 of medarbejdere.yaml, and nothing else that stands there.
_musctl_ids() {
    local -a lines
    local key
    [[ -r $dir/medarbejdere.yaml ]] || return
    # bash 3.2, as on a Mac, has no mapfile
    mapfile -t lines <"$dir/medarbejdere.yaml" 2>/dev/null || IFS=$'\n' read -r -d '' -a lines <"$dir/medarbejdere.yaml"
    lines=("${lines[@]%%:*}")
    for key in "${lines[@]//[\"\' ]/}"; do
        [[ $key == "$cur"* && $key == $1[0-9]* && $key != ?*[!0-9]* ]] && COMPREPLY+=("$before$key")
    done
}

# The talks of the policy that musctl.yaml names, those that REPLY does not name already.
_musctl_kinds() {
    local line policy="" inside=""
    while IFS= read -r line || [[ -n $line ]]; do
        [[ $line == profil:* ]] && policy=${line#profil:} && policy=${policy//[\"\' ]/}
    done <"$dir/musctl.yaml" 2>/dev/null
    [[ -n $policy && -r $dir/politik/$policy.yaml ]] || return
    while IFS= read -r line || [[ -n $line ]]; do
        if [[ $line == [!\ ]* ]]; then
            [[ $line == samtaler:* ]] && inside=1 || inside=""
        elif [[ -n $inside && $line == "  "[a-z]*: ]]; then
            line=${line#  } line=${line%:}
            [[ " $REPLY " == *" $line "* ]] || _musctl_offer "$line"
        fi
    done <"$dir/politik/$policy.yaml"
}

# The talks of those whose number begins as what is written; nobody else's folder is opened.
_musctl_talks() {
    local found
    for found in "$dir"/"${cur%%/*}"*/[0-9]*-*/; do
        found=${found#"$dir"/} found=${found%/}
        [[ $found == [MG][0-9]*/* && $found != *[*]* ]] && _musctl_offer "$found"
    done
}

_musctl_paths() {
    local found
    for found in "$dir"/$1; do
        found=${found#"$dir"/} found=${found#runder/} found=${found#kvitteringer/} found=${found%/}
        [[ $found == *[*]* ]] || _musctl_offer "${found%.yaml}"
    done
}

_musctl_files() {
    local found
    compopt -o filenames 2>/dev/null
    while IFS= read -r found; do COMPREPLY+=("$before$found"); done < <(compgen "$1" -- "$cur")
}

_musctl() {
    local IFS=$' \t\n' LC_ALL=C
    local cur=${COMP_WORDS[COMP_CWORD]} before="" path="" dir="." want="" half="" plain="" at=1 i word REPLY
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ -n $want ]]; then
            [[ $word == "=" ]] && continue
            [[ $want == -C ]] && dir=$word
            want=""
        elif [[ -z $plain && $word == -- ]]; then
            plain=1
        elif [[ -z $plain && $word == -* ]]; then
            [[ $word != *=* ]] && _musctl_known "value:$path:$word" && want=$word
        elif [[ -z $path ]]; then
            path=$word
            _musctl_known "words:$word" && half=1
        elif [[ -n $half ]]; then
            path="$path $word" half=""
        else
            ((at++))
        fi
    done
    if [[ -n $want ]]; then
        [[ $cur == "=" ]] && cur=""
        _musctl_known "value:$path:$want"
    elif [[ -z $plain && $cur == --*=* ]]; then
        before=${cur%%=*}= cur=${cur#*=}
        _musctl_known "value:$path:${before%=}"
    elif [[ -z $plain && $cur == -* ]]; then
        _musctl_known "options:$path"
    elif [[ -z $path || -n $half ]]; then
        _musctl_known "words:$path"
    else
        _musctl_known "value:$path:$at" || _musctl_known "value:$path:+"
    fi
    [[ $REPLY == *@* ]] && _musctl_folder
    for word in $REPLY; do
        case $word in
        @ids) _musctl_ids "[MG]" ;;
        @people) _musctl_ids M ;;
        @groups) _musctl_ids G ;;
        @kinds) _musctl_kinds ;;
        @talks) _musctl_talks ;;
        @rounds) _musctl_paths "runder/[0-9]*.yaml" ;;
        @receipts) _musctl_paths "kvitteringer/[0-9]*.yaml" ;;
        @files) _musctl_files -f ;;
        @dirs) _musctl_files -d ;;
        *) _musctl_offer "$word" ;;
        esac
    done
}

complete -F _musctl musctl
