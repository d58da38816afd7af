# bash completion for indgang

_indgang ()
{
  local cur=${COMP_WORDS[COMP_CWORD]} word=${COMP_WORDS[1]} words
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="import list show export undo redo history check log settings backup restore delete sample --help --version --database= --language="
  else
    case $word in
      export)
        if [ "$COMP_CWORD" -eq 2 ]; then
          words="plan map triangle assessment wheel calendar case participants insight"
        else
          words="--case= --output= --theme= --paper= --with= --large-print --draft --from= --date= --all --names --width="
        fi ;;
      list) words="--search= --since= --format=" ;;
      import) words="--replace --case=" ;;
      undo) words="--number=" ;;
      history | log) words="--case= --since=" ;;
      backup | restore) words="--password-file=" ;;
      delete) words="--for-good --yes" ;;
      settings) words="backup-folder= follow-up-months= log-months= silent-weeks=" ;;
      *) words= ;;
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
  [[ ${COMPREPLY[0]} != *= ]] || compopt -o nospace
}

complete -o default -F _indgang indgang
