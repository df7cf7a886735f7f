// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace leftfold {

/// What every event has beside its data: the fields that a term may begin with.
enum class EventField { Type, Schema, Aggregate, Id, AggregateVersion, GlobalPosition, Time, Correlation, Causation, Outbox };

/// Where a path begins. `State` and `Old` (the state after and before a step) are known in a replay only.
enum class PathRoot { Data, Metadata, State, Old };

/// `[*]`: any element of an array.
struct AnyItem {
    bool operator==(const AnyItem&) const = default;
};

/// A member's name, the number of an element, or any element.
using PathStep = std::variant<std::string, std::size_t, AnyItem>;

/// `data.items[0].price`
struct ValuePath {
    PathRoot root = PathRoot::Data;
    std::vector<PathStep> steps;

    bool operator==(const ValuePath&) const = default;
};

/// What a term asks about.
using Operand = std::variant<EventField, ValuePath>;

/// `type`, `schema`, … as they are written.
std::string_view wordOf(EventField field);
std::string_view wordOf(PathRoot root);
std::optional<EventField> eventFieldOf(std::string_view word);
std::optional<PathRoot> pathRootOf(std::string_view word);
/// Every word that a term may begin with, in the order of the documents: fields, `after`, `before`, roots of paths.
const std::vector<std::string_view>& operandWords();

/// Whether the field holds whole numbers.
bool isNumeric(EventField field);

/// As it is written, names quoted where they need it.
std::string pathText(const ValuePath& path);
std::string operandText(const Operand& operand);
/// The members that lead to the place, as far as they are named.
std::vector<std::string> leadingNames(const ValuePath& path);

} // namespace leftfold
