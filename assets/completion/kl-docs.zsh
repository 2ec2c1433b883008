# In ~/.zshrc, after compinit: eval "$(kl-docs completion zsh)"
_kl_docs() {
  local -a found
  found=("${(@f)$(${words[1]} completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "${found[1]}" ]]; then compadd -- "${found[@]}"; else _files; fi
}
compdef _kl_docs kl-docs
