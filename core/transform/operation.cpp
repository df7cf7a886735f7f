// SPDX-License-Identifier: Apache-2.0
#include "core/transform/operation.h"
#include <algorithm>
#include <functional>

namespace leftfold {

namespace {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

std::string quoted(const JsonPointer& pointer)
{
    return pointer.empty() ? "the whole" : pointer.toString();
}

std::string list(const std::vector<JsonPointer>& pointers)
{
    std::string text;
    for (const auto& pointer : pointers)
        text += (text.empty() ? "" : ", ") + pointer.toString();
    return text;
}

std::string_view nameOf(op::Convert::To to)
{
    static constexpr std::string_view names[] = {"string", "number", "integer", "boolean", "decimal", "timestamp"};
    return names[static_cast<std::size_t>(to)];
}

std::string places(const Operation& operation)
{
    return std::visit(Overloaded{
                          [](const op::Move& step) { return quoted(step.from) + " → " + quoted(step.path); },
                          [](const op::Copy& step) { return quoted(step.from) + " → " + quoted(step.path); },
                          [](const op::Split& step) { return quoted(step.path) + " → " + list(step.into); },
                          [](const op::Join& step) { return list(step.from) + " → " + quoted(step.path); },
                          [](const op::Convert& step) { return quoted(step.path) + " → " + std::string(nameOf(step.to)); },
                          [](const auto& step) { return quoted(step.path); },
                      },
        operation.what);
}

using TemplateTest = std::function<bool(const ValueTemplate&)>;

bool anyTemplate(const Operations& operations, const TemplateTest& test);

bool anyTemplate(const Operation& operation, const TemplateTest& test)
{
    const auto condition = [&](const op::RemoveWhere::Condition& each) { return test(each.value); };
    return std::visit(Overloaded{
                          [&](const op::RemoveWhere& step) { return std::any_of(step.where.begin(), step.where.end(), condition); },
                          [&](const op::Each& step) { return anyTemplate(step.steps, test); },
                          [&](const op::Increment& step) { return test(step.by) || test(step.times); },
                          [&](const auto& step) {
                              if constexpr (requires { step.value; })
                                  return test(step.value);
                              else
                                  return false;
                          },
                      },
        operation.what);
}

bool anyTemplate(const Operations& operations, const TemplateTest& test)
{
    return std::any_of(operations.begin(), operations.end(), [&](const Operation& operation) { return anyTemplate(operation, test); });
}

} // namespace

std::string_view nameOf(const Operation& operation)
{
    static constexpr std::string_view names[] = {"add", "remove", "remove", "replace", "move", "copy", "test", "merge", "default",
        "convert", "map", "split", "join", "each", "increment", "upsert"};
    static_assert(std::size(names) == std::variant_size_v<decltype(Operation::what)>);
    const auto* increment = std::get_if<op::Increment>(&operation.what);
    return increment && increment->negative ? "decrement" : names[operation.what.index()];
}

std::string describe(const Operation& operation)
{
    return std::string(nameOf(operation)) + ' ' + places(operation);
}

bool readsData(const Operations& operations)
{
    return anyTemplate(operations, [](const ValueTemplate& value) { return value.readsData(); });
}

bool readsMetadata(const Operations& operations)
{
    return anyTemplate(operations, [](const ValueTemplate& value) { return value.readsMetadata(); });
}

} // namespace leftfold
