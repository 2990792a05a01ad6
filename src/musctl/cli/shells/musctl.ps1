# TAB til musctl i PowerShell. Lavet af: musctl completion powershell
# Intet startes, når du trykker på TAB: numre læses i medarbejdere.yaml, og navne foreslås aldrig.

$global:MusctlKnown = @{
@KNOWN@
}

# What is known under a key; a global option is the same after every command.
function global:Find-MusctlKnown([string] $Kind, [string] $Path, [string] $Word) {
    $any = if ($Path -clike 'new *') { 'new *' } else { $Path } # a talk that only the policy knows
    foreach ($key in @("${Kind}:${Path}:$Word", "${Kind}:${any}:$Word", "${Kind}:*:$Word", "${Kind}:$Path", "${Kind}:$any")) {
        if (($Word -or $key -notlike '*:*:*') -and $global:MusctlKnown.ContainsKey($key)) { return , $global:MusctlKnown[$key] }
    }
    return $null
}

# The folder with musctl.yaml, from the one given and upwards.
function global:Find-MusctlFolder([string] $Folder) {
    $at = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Folder)
    while ($at -and -not (Test-Path -LiteralPath (Join-Path $at 'musctl.yaml'))) { $at = Split-Path -Parent $at }
    return $at
}

# The keys M07 and G1 of medarbejdere.yaml, and nothing else that stands there.
function global:Find-MusctlId([string] $Folder, [string] $Letter) {
    $file = Join-Path $Folder 'medarbejdere.yaml'
    if (-not (Test-Path -LiteralPath $file)) { return }
    Get-Content -LiteralPath $file -Encoding UTF8 | ForEach-Object {
        if ($_ -cmatch "^\s*[`"']?($Letter[0-9]+)[`"']?\s*:") { $Matches[1] }
    }
}

# The talks of the policy that musctl.yaml names.
function global:Find-MusctlKind([string] $Folder) {
    $own = Get-Content -LiteralPath (Join-Path $Folder 'musctl.yaml') -Encoding UTF8 -ErrorAction Ignore
    $policy = @($own | ForEach-Object { if ($_ -cmatch "^profil:\s*[`"']?([^`"'\s]+)") { $Matches[1] } })[0]
    $file = Join-Path $Folder "politik/$policy.yaml"
    if (-not $policy -or -not (Test-Path -LiteralPath $file)) { return }
    $inside = $false
    Get-Content -LiteralPath $file -Encoding UTF8 | ForEach-Object {
        if ($_ -match '^\S') { $inside = $_ -clike 'samtaler:*' }
        elseif ($inside -and $_ -cmatch '^  ([a-z]\w*):\s*$') { $Matches[1] }
    }
}

Register-ArgumentCompleter -Native -CommandName musctl -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $path = ''; $folder = '.'; $want = ''; $half = $false; $plain = $false; $at = 1; $before = ''; $cur = $wordToComplete
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString().Trim('"', "'") })
    foreach ($word in $words) {
        if ($want) { if ($want -ceq '-C') { $folder = $word }; $want = '' }
        elseif (-not $plain -and $word -ceq '--') { $plain = $true }
        elseif (-not $plain -and $word -like '-*') {
            if ($word -notlike '*=*' -and $null -ne (Find-MusctlKnown value $path $word)) { $want = $word }
        }
        elseif (-not $path) { $path = $word; $half = $global:MusctlKnown.ContainsKey("words:$word") }
        elseif ($half) { $path = "$path $word"; $half = $false }
        else { $at++ }
    }
    if ($want) { $known = Find-MusctlKnown value $path $want }
    elseif (-not $plain -and $cur -like '--*=*') {
        $before = $cur.Substring(0, $cur.IndexOf('=') + 1); $cur = $cur.Substring($before.Length)
        $known = Find-MusctlKnown value $path $before.TrimEnd('=')
    }
    elseif (-not $plain -and $cur -like '-*') { $known = Find-MusctlKnown options $path '' }
    elseif (-not $path -or $half) { $known = Find-MusctlKnown words $path '' }
    else {
        $known = Find-MusctlKnown value $path "$at"
        if ($null -eq $known) { $known = Find-MusctlKnown value $path '+' }
    }
    if ($known -match '^@') { $folder = Find-MusctlFolder $folder }
    foreach ($one in $known) {
        $word, $help = $one -split "`t", 2
        $found = switch -CaseSensitive ($word) {
            '@ids' { if ($folder) { Find-MusctlId $folder '[MG]' } }
            '@people' { if ($folder) { Find-MusctlId $folder 'M' } }
            '@groups' { if ($folder) { Find-MusctlId $folder 'G' } }
            '@kinds' { if ($folder) { Find-MusctlKind $folder | Where-Object { $_ -cnotin @($known | ForEach-Object { ($_ -split "`t")[0] }) } } }
            '@talks' { if ($folder) { Get-ChildItem -Path (Join-Path $folder '[MG][0-9]*/[0-9]*-*') -Directory -ErrorAction Ignore | ForEach-Object { "$($_.Parent.Name)/$($_.Name)" } } }
            '@rounds' { if ($folder) { Get-ChildItem -Path (Join-Path $folder 'runder/[0-9]*.yaml') -ErrorAction Ignore | ForEach-Object { $_.BaseName } } }
            '@receipts' { if ($folder) { Get-ChildItem -Path (Join-Path $folder 'kvitteringer/[0-9]*.yaml') -ErrorAction Ignore | ForEach-Object { $_.BaseName } } }
            { $_ -in '@files', '@dirs' } { }
            default { $word }
        }
        if ($word -in '@files', '@dirs') { [System.Management.Automation.CompletionCompleters]::CompleteFilename($cur) }
        foreach ($text in $found) {
            if ($text.StartsWith($cur, [System.StringComparison]::Ordinal)) {
                $shown = if ($help) { $help } else { $text }
                [System.Management.Automation.CompletionResult]::new("$before$text", $text, 'ParameterValue', $shown)
            }
        }
    }
}
