// SPDX-License-Identifier: Apache-2.0
#include "app/cli/program.h"
#include "app/cli/cell_text.h"
#include "app/cli/help_text.h"
#include "app/cli/interrupt.h"
#include "app/cli/suggestion.h"
#include <CLI/CLI.hpp>
#include <cstdio>

namespace leftfold::cli {

namespace {

using Arguments = std::vector<std::string>;

tl::unexpected<Error> misused(std::string sentence) {
    return fail(ErrorCode::InvalidArgument, std::move(sentence));
}

bool asksFor(const Arguments& arguments, std::string_view longName, std::string_view shortName) {
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    return std::any_of(arguments.begin(), end, [&](const std::string& word) { return word == longName || word == shortName; });
}

std::string didYouMean(std::string_view word, const std::vector<std::string>& known, std::string_view otherwise) {
    const std::string near = closestMatch(word, known);
    return near.empty() ? std::string(otherwise) : "Did you mean " + near + '?';
}

tl::unexpected<Error> unknownVerb(const std::string& word) {
    if (isPlannedVerb(word))
        return misused("The verb " + word + " is not there yet.");
    std::vector<std::string> names{"help"};
    for (const Verb* verb : allVerbs())
        names.emplace_back(verb->name);
    return misused("There is no verb " + word + ". " + didYouMean(word, names, "leftfold --help lists them."));
}

/// The verb may follow options that every verb has: `leftfold --quiet info shop.db`.
Result<const Verb*> takeVerb(Arguments& arguments) {
    const auto isVerb = [](const std::string& word) { return findVerb(word) != nullptr; };
    auto at = arguments.begin();
    if (at->starts_with('-'))
        at = std::find_if(arguments.begin(), arguments.end(), isVerb);
    if (at == arguments.end())
        return misused("No verb is given. leftfold --help lists them.");
    const Verb* verb = findVerb(*at);
    if (!verb)
        return unknownVerb(*at);
    arguments.erase(at);
    return verb;
}

tl::unexpected<Error> leftOver(const Verb& verb, const CLI::App& app, const std::string& word) {
    const std::string see = "leftfold " + std::string(verb.name) + " --help lists them.";
    if (!word.starts_with('-') || word.size() < 2)
        return misused(
            "The argument " + word + " is one too many: leftfold " + std::string(verb.name) + ' ' + std::string(verb.usage) + '.');
    const std::string name = word.substr(0, word.find('='));
    return misused("The verb " + std::string(verb.name) + " has no option " + name + ". " + didYouMean(name, optionNames(app), see));
}

Result<> readOptions(const Verb& verb, CLI::App& app, Arguments arguments) {
    std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants them
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::Error& error) {
        return misused(describeMistake(app, error.what()));
    }
    for (const std::string& word : app.remaining())
        if (word != "--")
            return leftOver(verb, app, word);
    return {};
}

Result<Exit> runVerb(const Verb& verb, const Arguments& arguments, Streams& streams) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    app.option_defaults()->take_last();
    const Run run = verb.declare(app);
    if (asksFor(arguments, "--help", "-h")) {
        appendVerbHelp(streams.out.text(), verb, app, streams.out.terminal());
        return Exit::Done;
    }
    TRY_VOID(readOptions(verb, app, arguments));
    return run(streams);
}

/// `leftfold help VERB`, as people type it.
Result<Exit> runHelp(const Arguments& arguments, Streams& streams) {
    if (arguments.size() < 2 || arguments[1].starts_with('-')) {
        appendProgramHelp(streams.out.text(), streams.out.terminal());
        return Exit::Done;
    }
    const Verb* verb = findVerb(arguments[1]);
    if (!verb)
        return unknownVerb(arguments[1]);
    return runVerb(*verb, {"--help"}, streams);
}

Result<Exit> dispatch(Arguments arguments, Streams& streams) {
    if (arguments.empty()) {
        std::string text;
        appendProgramHelp(text, streams.err);
        std::fputs(text.c_str(), stderr);
        return Exit::Usage;
    }
    if (arguments[0] == "--version" || arguments[0] == "-V") {
        streams.out.text() += "leftfold " LEFTFOLD_VERSION "\n";
        return Exit::Done;
    }
    if (arguments[0] == "--help" || arguments[0] == "-h" || arguments[0] == "help")
        return runHelp(arguments, streams);
    TRY_ASSIGN(const Verb* verb, takeVerb(arguments));
    return runVerb(*verb, arguments, streams);
}

/// One line whatever the error carries: scripts and logs read lines.
void printError(const Error& error) {
    std::string line = "leftfold: " + error.message;
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::fprintf(stderr, "%s\n", visible(line).c_str());
}

} // namespace

Exit runProgram(std::vector<std::string> arguments, Streams& streams) {
    auto result = dispatch(std::move(arguments), streams);
    if (const auto written = streams.out.flush(); !written && result)
        result = fail(written.error());
    if (streams.out.closed())
        return Exit::Done;
    if (result)
        return *result;
    if (result.error().code != ErrorCode::Cancelled)
        printError(result.error());
    return exitFor(result.error().code);
}

} // namespace leftfold::cli
