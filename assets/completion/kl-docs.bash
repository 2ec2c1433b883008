# In ~/.bashrc: eval "$(kl-docs completion bash)"
_kl_docs() {
  local IFS=$'\n'
  COMPREPLY=($("${COMP_WORDS[0]}" completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _kl_docs kl-docs
