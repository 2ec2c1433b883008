# In ~/.config/fish/config.fish: kl-docs completion fish | source
function __kl_docs
    set -l before (commandline -opc)
    kl-docs completion words -- $before[2..-1] (commandline -ct) 2>/dev/null
end
complete -c kl-docs -a '(__kl_docs)'
