// SPDX-License-Identifier: Apache-2.0
#include "core/transform/operation.h"

namespace leftfold {

namespace {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

std::string quoted(const JsonPointer& pointer) {
    return pointer.empty() ? "the whole" : pointer.toString();
}

std::string list(const std::vector<JsonPointer>& pointers) {
    std::string text;
    for (const auto& pointer : pointers)
        text += (text.empty() ? "" : ", ") + pointer.toString();
    return text;
}

std::string_view nameOf(op::Convert::To to) {
    static constexpr std::string_view names[] = {"string", "number", "integer", "boolean", "decimal", "timestamp"};
    return names[static_cast<std::size_t>(to)];
}

std::string places(const Operation& operation) {
    return std::visit(Overloaded{
                          [](const op::Move& step) { return quoted(step.from) + " → " + quoted(step.path); },
                          [](const op::Copy& step) { return quoted(step.from) + " → " + quoted(step.path); },
                          [](const op::Split& step) { return quoted(step.path) + " → " + list(step.into); },
                          [](const op::Join& step) { return list(step.from) + " → " + quoted(step.path); },
                          [](const op::Convert& step) { return quoted(step.path) + " → " + std::string(nameOf(step.to)); },
                          [](const op::Off&) { return std::string("(off)"); },
                          [](const auto& step) { return quoted(step.path); },
                      },
        operation.what);
}

void collect(const Operations& operations, std::vector<EventPointer>& all);

void collect(const ValueTemplate& value, std::vector<EventPointer>& all) {
    const auto references = value.references();
    all.insert(all.end(), references.begin(), references.end());
}

void collect(const Operation& operation, std::vector<EventPointer>& all) {
    std::visit(Overloaded{
                   [&](const op::RemoveWhere& step) {
                       for (const auto& condition : step.where)
                           collect(condition.value, all);
                   },
                   [&](const op::Each& step) { collect(step.steps, all); },
                   [&](const op::Increment& step) {
                       collect(step.by, all);
                       collect(step.times, all);
                   },
                   [&](const op::Script& step) {
                       for (const char* part : {"/data", "/metadata"})
                           if (step.function->readsEvent())
                               all.push_back(*EventPointer::parse(part));
                   },
                   [&](const auto& step) {
                       if constexpr (requires { step.value; })
                           collect(step.value, all);
                   },
               },
        operation.what);
}

void collect(const Operations& operations, std::vector<EventPointer>& all) {
    for (const auto& operation : operations)
        collect(operation, all);
}

} // namespace

std::string_view nameOf(const Operation& operation) {
    static constexpr std::string_view names[] = {"add", "remove", "remove", "replace", "move", "copy", "test", "merge", "default",
        "convert", "map", "split", "join", "each", "increment", "upsert", "script", "off"};
    static_assert(std::size(names) == std::variant_size_v<decltype(Operation::what)>);
    if (const auto* off = std::get_if<op::Off>(&operation.what))
        return off->name;
    const auto* increment = std::get_if<op::Increment>(&operation.what);
    return increment && increment->negative ? "decrement" : names[operation.what.index()];
}

std::string describe(const Operation& operation) {
    if (const auto* script = std::get_if<op::Script>(&operation.what); script && script->path.empty())
        return "script";
    return std::string(nameOf(operation)) + ' ' + places(operation);
}

std::vector<JsonPointer> touchedPlaces(const Operation& operation) {
    using Places = std::vector<JsonPointer>;
    const auto with = [](Places places, const JsonPointer& one) {
        places.push_back(one);
        return places;
    };
    return std::visit(Overloaded{
                          [](const op::Off&) { return Places(); },
                          [](const op::Move& step) {
                              return Places{step.from, step.path};
                          },
                          [](const op::Copy& step) {
                              return Places{step.from, step.path};
                          },
                          [&](const op::Split& step) { return with(step.into, step.path); },
                          [&](const op::Join& step) { return with(step.from, step.path); },
                          [](const auto& step) { return Places{step.path}; },
                      },
        operation.what);
}

std::vector<EventPointer> references(const Operations& operations) {
    std::vector<EventPointer> all;
    collect(operations, all);
    return all;
}

} // namespace leftfold
