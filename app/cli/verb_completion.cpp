// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cell_text.h"
#include "app/cli/help_text.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

/// What the scripts need to know of a verb; read off the verbs themselves, so that it is always true.
struct Completed {
    std::string name;
    std::string summary;
    std::vector<std::string> options;
};

std::vector<Completed> completedVerbs() {
    std::vector<Completed> all;
    for (const Verb* verb : allVerbs()) {
        CLI::App app;
        app.set_help_flag();
        const Run run = verb->declare(app);
        all.push_back({std::string(verb->name), std::string(verb->summary), optionNames(app)});
    }
    return all;
}

void replaceAll(std::string& text, std::string_view mark, std::string_view with) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
        text.replace(at, mark.size(), with);
}

std::string namesOf(const std::vector<Completed>& verbs) {
    std::vector<std::string> names;
    names.reserve(verbs.size());
    for (const Completed& verb : verbs)
        names.push_back(verb.name);
    return joined(names, " ");
}

constexpr std::string_view bashScript = R"(# leftfold completion bash > ~/.local/share/bash-completion/completions/leftfold
_leftfold() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} options=
    if (( COMP_CWORD == 1 )); then
        COMPREPLY=($(compgen -W "@verbs@ help --help --version" -- "$word"))
        return
    fi
    case $before in
        --format) COMPREPLY=($(compgen -W "table json jsonl csv" -- "$word")); return ;;
        completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$word")); return ;;
        help) COMPREPLY=($(compgen -W "@verbs@" -- "$word")); return ;;
    esac
    if [[ $word == -* ]]; then
        case ${COMP_WORDS[1]} in
@cases@        esac
        COMPREPLY=($(compgen -W "$options" -- "$word"))
        return
    fi
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _leftfold leftfold
)";

constexpr std::string_view zshScript = R"(#compdef leftfold
# leftfold completion zsh > "${fpath[1]}/_leftfold"
_leftfold() {
    local -a verbs
    verbs=(
@cases@    )
    if (( CURRENT == 2 )); then
        _describe 'verb' verbs
        return
    fi
    case ${words[CURRENT-1]} in
        --format) compadd table json jsonl csv; return ;;
        completion) compadd bash zsh fish; return ;;
        help) _describe 'verb' verbs; return ;;
    esac
    if [[ ${words[CURRENT]} == -* ]]; then
        case ${words[2]} in
@options@        esac
        return
    fi
    _files
}
if [[ ${funcstack[1]} == _leftfold ]]; then
    _leftfold "$@"
else
    compdef _leftfold leftfold
fi
)";

std::string bashCompletion(const std::vector<Completed>& verbs) {
    std::string cases;
    for (const Completed& verb : verbs)
        cases += "            " + verb.name + ") options=\"" + joined(verb.options, " ") + "\" ;;\n";
    std::string script(bashScript);
    replaceAll(script, "@verbs@", namesOf(verbs));
    replaceAll(script, "@cases@", cases);
    return script;
}

std::string zshCompletion(const std::vector<Completed>& verbs) {
    std::string names;
    std::string options;
    for (const Completed& verb : verbs) {
        std::string summary = verb.summary;
        replaceAll(summary, ":", "\\:");
        names += "        '" + verb.name + ':' + summary + "'\n";
        options += "            " + verb.name + ") compadd -- " + joined(verb.options, " ") + " ;;\n";
    }
    std::string script(zshScript);
    replaceAll(script, "@cases@", names);
    replaceAll(script, "@options@", options);
    return script;
}

std::string fishCompletion(const std::vector<Completed>& verbs) {
    std::string script = "# leftfold completion fish > ~/.config/fish/completions/leftfold.fish\n";
    const std::string none = "complete -c leftfold -n __fish_use_subcommand -f -a ";
    for (const Completed& verb : verbs) {
        script += none + verb.name + " -d '" + verb.summary + "'\n";
        for (const std::string& option : verb.options)
            script += "complete -c leftfold -n '__fish_seen_subcommand_from " + verb.name + "' -l " + option.substr(2) + '\n';
    }
    script += "complete -c leftfold -l format -x -a 'table json jsonl csv'\n";
    return script + "complete -c leftfold -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n";
}

Result<Exit> runCompletion(const std::string& shell, Streams& streams) {
    if (shell == "bash")
        streams.out.text() += bashCompletion(completedVerbs());
    else if (shell == "zsh")
        streams.out.text() += zshCompletion(completedVerbs());
    else if (shell == "fish")
        streams.out.text() += fishCompletion(completedVerbs());
    else
        return fail(ErrorCode::InvalidArgument, "Completion needs the shell: leftfold completion bash, zsh or fish.");
    return Exit::Done;
}

Run declareCompletion(CLI::App& app) {
    auto shell = std::make_shared<std::string>();
    app.add_option("SHELL", *shell, "bash, zsh or fish")->group("Arguments");
    return [shell](Streams& streams) { return runCompletion(*shell, streams); };
}

} // namespace

const Verb completionVerb{
    .name = "completion",
    .summary = "a completion script for bash, zsh or fish",
    .usage = "SHELL",
    .text = "Prints a script that completes verbs and options in your shell.",
    .examples = "leftfold completion bash > ~/.local/share/bash-completion/completions/leftfold\n"
                "leftfold completion zsh > \"${fpath[1]}/_leftfold\"\n"
                "leftfold completion fish > ~/.config/fish/completions/leftfold.fish",
    .declare = declareCompletion,
};

} // namespace leftfold::cli
