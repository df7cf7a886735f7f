// SPDX-License-Identifier: Apache-2.0
#include "core/expression/operand.h"
#include "core/expression/quoting.h"
#include <array>

namespace leftfold {

namespace {

constexpr std::array<std::string_view, 10> fieldWords{
    "type", "schema", "aggregate", "id", "version", "position", "time", "correlation", "causation", "outbox"};
constexpr std::array<std::string_view, 4> rootWords{"data", "metadata", "state", "old"};

template <typename Enum, std::size_t Size>
std::optional<Enum> find(const std::array<std::string_view, Size>& words, std::string_view word) {
    for (std::size_t at = 0; at < Size; ++at)
        if (words[at] == word)
            return static_cast<Enum>(at);
    return std::nullopt;
}

struct StepWriter {
    std::string& out;

    void operator()(const std::string& name) const {
        out += '.';
        out += isPlainName(name) ? name : quotedText(name);
    }
    void operator()(std::size_t index) const { out += '[' + std::to_string(index) + ']'; }
    void operator()(AnyItem) const { out += "[*]"; }
};

} // namespace

std::string_view wordOf(EventField field) {
    return fieldWords[static_cast<std::size_t>(field)];
}

std::string_view wordOf(PathRoot root) {
    return rootWords[static_cast<std::size_t>(root)];
}

std::optional<EventField> eventFieldOf(std::string_view word) {
    return find<EventField>(fieldWords, word);
}

std::optional<PathRoot> pathRootOf(std::string_view word) {
    return find<PathRoot>(rootWords, word);
}

const std::vector<std::string_view>& operandWords() {
    static const std::vector<std::string_view> words{"type", "schema", "aggregate", "id", "version", "position", "time", "after", "before",
        "correlation", "causation", "outbox", "data", "metadata", "state", "old"};
    return words;
}

bool isNumeric(EventField field) {
    return field == EventField::Schema || field == EventField::AggregateVersion || field == EventField::GlobalPosition;
}

std::string pathText(const ValuePath& path) {
    std::string text(wordOf(path.root));
    for (const auto& step : path.steps)
        std::visit(StepWriter{text}, step);
    return text;
}

std::vector<std::string> leadingNames(const ValuePath& path) {
    std::vector<std::string> names;
    for (const auto& step : path.steps) {
        const auto* name = std::get_if<std::string>(&step);
        if (!name)
            break; // everything in the array
        names.push_back(*name);
    }
    return names;
}

std::string operandText(const Operand& operand) {
    if (const auto* field = std::get_if<EventField>(&operand))
        return std::string(wordOf(*field));
    return pathText(std::get<ValuePath>(operand));
}

} // namespace leftfold
