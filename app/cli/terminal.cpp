// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"
#include <charconv>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace leftfold::cli {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing in the program changes the environment
    return value ? std::string_view(value) : std::string_view();
}

int widthOf(int descriptor) {
    int columns = 0;
    const std::string_view told = environment("COLUMNS");
    std::from_chars(told.data(), told.data() + told.size(), columns);
    if (columns > 0)
        return columns;
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::string_view sequence(Style style) {
    switch (style) {
    case Style::Plain:
        return {};
    case Style::Faint:
        return "\x1b[2m";
    case Style::Strong:
        return "\x1b[1m";
    case Style::Good:
        return "\x1b[32m";
    case Style::Bad:
        return "\x1b[31m";
    case Style::Notice:
        return "\x1b[33m";
    case Style::Accent:
        return "\x1b[36m";
    }
    return {};
}

} // namespace

Terminal detectTerminal(int descriptor) {
    Terminal terminal;
    terminal.interactive = isatty(descriptor) == 1;
    if (!terminal.interactive)
        return terminal;
    terminal.width = widthOf(descriptor);
    terminal.colours = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    return terminal;
}

void paint(std::string& out, std::string_view text, Style style, const Terminal& terminal) {
    if (!terminal.colours || style == Style::Plain) {
        out += text;
        return;
    }
    out += sequence(style);
    out += text;
    out += "\x1b[0m";
}

void appendTitle(std::string& out, std::string_view title, std::string_view meaning, Style style, const Terminal& terminal) {
    out += '\n';
    paint(out, title, style, terminal);
    out += "  ";
    paint(out, meaning, Style::Faint, terminal);
    out += '\n';
}

} // namespace leftfold::cli
