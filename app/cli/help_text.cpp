// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help_text.h"
#include "app/cli/cell_text.h"
#include "app/cli/what_if_options.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

constexpr std::size_t indentOfText = 24;

void appendHeading(std::string& out, std::string_view heading, const Terminal& terminal) {
    out += '\n';
    paint(out, heading, Style::Strong, terminal);
    out += '\n';
}

/// `  left      right`, the right part on a line of its own where the left is long.
void appendEntry(std::string& out, const std::string& left, std::string_view right) {
    const auto width = static_cast<std::size_t>(displayWidth(left));
    out += "  " + left;
    if (width + 4 > indentOfText)
        out += '\n' + std::string(indentOfText, ' ');
    else
        out.append(indentOfText - width - 2, ' ');
    for (const char symbol : right) {
        out += symbol;
        if (symbol == '\n')
            out.append(indentOfText, ' ');
    }
    out += '\n';
}

/// Text with each line indented.
void appendLines(std::string& out, std::string_view text, const Terminal& terminal) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const auto remark = std::min(line.find("  #"), line.size());
        out += "  ";
        out += line.substr(0, remark);
        paint(out, line.substr(remark), Style::Faint, terminal);
        out += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool takesValue(const CLI::Option& option) {
    return option.get_items_expected_max() > 0;
}

std::string spelled(const CLI::Option& option) {
    std::string text;
    for (const std::string& name : option.get_snames())
        text += '-' + name + ", ";
    text += "--" + option.get_lnames().front();
    return takesValue(option) ? text + ' ' + option.get_type_name() : text;
}

void appendGroup(std::string& out, const CLI::App& app, const std::string& group, const Terminal& terminal) {
    const auto options = app.get_options([&](const CLI::Option* option) { return option->get_group() == group; });
    if (options.empty())
        return;
    appendHeading(out, group, terminal);
    for (const CLI::Option* option : options)
        appendEntry(out, spelled(*option), option->get_description());
}

void appendArguments(std::string& out, const CLI::App& app, const Terminal& terminal) {
    const auto options = app.get_options([](const CLI::Option* option) { return option->get_positional(); });
    if (options.empty())
        return;
    appendHeading(out, "Arguments", terminal);
    for (const CLI::Option* option : options)
        appendEntry(out, option->get_name(true), option->get_description());
}

constexpr std::string_view programText = R"(
  STORE      an SQLite file, postgresql://user@host:port/database (passwords from PGPASSWORD,
             ~/.pgpass, a service file or the keychain), or a project (*.leftfold)

  leftfold VERB --help tells more about a verb and shows examples.
  The store is only ever read; leftfold-studio is the same with windows.
)";

constexpr std::string_view programExamples = R"(leftfold demo shop.db                            # a sample store to try things on
leftfold info shop.db                            # what is in it
leftfold events shop.db --limit 20               # the first events
leftfold replay shop.db Order/o-1001 --steps       # one aggregate, event by event)";

constexpr std::string_view exitCodes = R"(0  done, nothing wrong found
1  done, and something is wrong: a failing event, a drifted snapshot
2  usage: an option, a name or a document is wrong
3  the store cannot be opened, is no event store, or was lost on the way
130  interrupted)";

} // namespace

void appendProgramHelp(std::string& out, const Terminal& terminal) {
    paint(out, "leftfold", Style::Strong, terminal);
    out += " VERB STORE [ARGUMENTS] [OPTIONS]\n\n  Looks into event stores: the history, the fold, and what caused what.\n";
    out += programText;
    appendHeading(out, "Verbs", terminal);
    for (const Verb* verb : allVerbs())
        appendEntry(out, std::string(verb->name), verb->summary);
    appendHeading(out, "Examples", terminal);
    appendLines(out, programExamples, terminal);
    appendHeading(out, "Exit codes", terminal);
    appendLines(out, exitCodes, terminal);
}

void appendVerbHelp(std::string& out, const Verb& verb, const CLI::App& app, const Terminal& terminal) {
    paint(out, "leftfold " + std::string(verb.name), Style::Strong, terminal);
    out += ' ' + std::string(verb.usage) + "\n\n";
    appendLines(out, verb.text, terminal);
    appendArguments(out, app, terminal);
    for (const char* const group : {"Options", optionsOfWhatIf, optionsOfEveryVerb}) // others are hidden
        appendGroup(out, app, group, terminal);
    appendHeading(out, "Examples", terminal);
    appendLines(out, verb.examples, terminal);
}

std::vector<std::string> optionNames(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options([](const CLI::Option* each) { return !each->get_group().empty(); }))
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    names.emplace_back("--help");
    return names;
}

std::string describeMistake(const CLI::App& app, const std::string& what) {
    // CLI11: "--a requires --b"
    if (const auto at = what.find(" requires "); what.starts_with("--") && at != std::string::npos)
        return "The option " + what.substr(0, at) + " goes with " + what.substr(at + 10) + '.';
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_lnames().empty())
            continue;
        const std::string name = "--" + option->get_lnames().front();
        const auto at = what.find(name);
        if (at == std::string::npos || what.find_first_of(": ", at) != at + name.size())
            continue;
        return "The option " + name + (takesValue(*option) ? " needs a value: " + spelled(*option) : " takes no value") + '.';
    }
    return what + '.';
}

} // namespace leftfold::cli
