// SPDX-License-Identifier: Apache-2.0
#include "core/transform/apply.h"
#include "core/model/json_text.h"
#include "core/transform/arithmetic.h"
#include "core/transform/array_steps.h"
#include "core/transform/bounds.h"
#include "core/transform/convert.h"
#include "core/transform/editor.h"
#include "core/transform/sameness.h"
#include <algorithm>

namespace leftfold {

namespace {

Result<> run(const Operations& operations, Editor& editor, const EventView& view);

std::string shortened(const Value& value) {
    auto text = toJson(value);
    return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

tl::unexpected<Error> nothingAt(const JsonPointer& pointer) {
    return fail(ErrorCode::Malformed, "there is no " + (pointer.empty() ? "value" : pointer.toString()));
}

/// The value there, which must be a string.
Result<std::string> textAt(const Editor& editor, const JsonPointer& pointer) {
    const auto* value = editor.find(pointer);
    if (!value)
        return nothingAt(pointer);
    if (!value->isString())
        return fail(ErrorCode::Malformed, shortened(*value) + " at " + pointer.toString() + " is no string");
    return value->text();
}

/// Exactly so many parts; the last takes what is left of the text.
Result<std::vector<std::string>> splitText(const std::string& text, const std::string& separator, std::size_t parts) {
    std::vector<std::string> result;
    std::size_t at = 0;
    while (result.size() + 1 < parts) {
        const auto end = text.find(separator, at);
        if (end == std::string::npos)
            return fail(ErrorCode::Malformed,
                shortened(Value::string(text)) + " has " + std::to_string(result.size() + 1) + " of the " + std::to_string(parts)
                    + " parts that are wanted");
        result.push_back(text.substr(at, end - at));
        at = end + separator.size();
    }
    result.push_back(text.substr(at));
    return result;
}

/// One overload for each operation.
struct Runner {
    Editor& editor;
    const EventView& view;

    Result<> operator()(const op::Add& step) const {
        TRY_ASSIGN(auto value, step.value.fill(view));
        return editor.add(step.path, std::move(value));
    }

    Result<> operator()(const op::Remove& step) const {
        TRY_ASSIGN([[maybe_unused]] auto removed, editor.remove(step.path));
        return {};
    }

    Result<> operator()(const op::RemoveWhere& step) const { return removeWhere(editor, step, view); }

    Result<> operator()(const op::Replace& step) const {
        TRY_ASSIGN(auto value, step.value.fill(view));
        return editor.replace(step.path, std::move(value));
    }

    Result<> operator()(const op::Move& step) const {
        if (step.from.contains(step.path) && step.from != step.path)
            return fail(ErrorCode::Malformed, "a value cannot move into itself");
        if (step.from == step.path)
            return editor.find(step.from) ? Result<>() : nothingAt(step.from);
        TRY_ASSIGN(auto value, editor.remove(step.from));
        return editor.add(step.path, std::move(value));
    }

    Result<> operator()(const op::Copy& step) const {
        const auto* found = editor.find(step.from);
        if (!found)
            return nothingAt(step.from);
        Value value = *found;
        TRY_VOID(checkSize(value));
        return editor.add(step.path, std::move(value));
    }

    Result<> operator()(const op::Test& step) const {
        TRY_ASSIGN(auto expected, step.value.fill(view));
        const auto* found = editor.find(step.path);
        if (!found)
            return nothingAt(step.path);
        if (!meansSame(*found, expected))
            return fail(ErrorCode::Malformed, "it is " + shortened(*found) + ", not " + shortened(expected));
        return {};
    }

    Result<> operator()(const op::Merge& step) const {
        TRY_ASSIGN(auto value, step.value.fill(view));
        return editor.merge(step.path, value);
    }

    Result<> operator()(const op::Default& step) const {
        if (editor.find(step.path))
            return {};
        TRY_ASSIGN(auto value, step.value.fill(view));
        return editor.add(step.path, std::move(value));
    }

    Result<> operator()(const op::Convert& step) const {
        const auto* found = editor.find(step.path);
        if (!found)
            return nothingAt(step.path);
        TRY_ASSIGN(auto value, converted(*found, step));
        return editor.replace(step.path, std::move(value));
    }

    Result<> operator()(const op::Map& step) const {
        const auto* found = editor.find(step.path);
        if (!found)
            return nothingAt(step.path);
        const auto key = found->isString() ? found->text() : toJson(*found);
        const auto known = std::find_if(step.values.begin(), step.values.end(), [&](const auto& member) { return member.key == key; });
        if (known != step.values.end())
            return editor.replace(step.path, known->value);
        if (step.otherwise == op::Map::Otherwise::Fail)
            return fail(ErrorCode::Malformed, shortened(*found) + " is none of the values to map");
        if (step.otherwise == op::Map::Otherwise::Keep)
            return {};
        TRY_ASSIGN(auto value, step.value.fill(view));
        return editor.replace(step.path, std::move(value));
    }

    Result<> operator()(const op::Split& step) const {
        TRY_ASSIGN(auto text, textAt(editor, step.path));
        TRY_ASSIGN(auto parts, splitText(text, step.separator, step.into.size()));
        if (!step.keep)
            TRY_VOID(editor.remove(step.path));
        for (std::size_t at = 0; at < parts.size(); ++at)
            TRY_VOID(editor.add(step.into[at], Value::string(std::move(parts[at]))));
        return {};
    }

    Result<> operator()(const op::Join& step) const {
        std::string joined;
        for (const auto& from : step.from) {
            TRY_ASSIGN(auto text, textAt(editor, from));
            joined += (&from == &step.from.front() ? "" : step.separator) + text;
        }
        for (const auto& from : step.from)
            if (!step.keep && from != step.path)
                TRY_VOID(editor.remove(from));
        return editor.add(step.path, Value::string(std::move(joined)));
    }

    Result<> operator()(const op::Each& step) const {
        TRY_ASSIGN(auto count, arraySize(editor, step.path));
        for (std::size_t index = 0; index < count; ++index) {
            editor.enter(step.path, index);
            auto done = run(step.steps, editor, view);
            editor.leave();
            if (!done)
                return fail(
                    done.error().code, "item " + std::to_string(index) + ": " + done.error().message, "/steps" + done.error().detail);
        }
        return {};
    }

    Result<> operator()(const op::Increment& step) const {
        const auto* found = editor.find(step.path);
        if (!found)
            return nothingAt(step.path);
        TRY_ASSIGN(auto by, step.by.fill(view));
        TRY_ASSIGN(auto times, step.times.fill(view));
        TRY_ASSIGN(auto sum, incremented(*found, by, times, step.negative));
        return editor.replace(step.path, std::move(sum));
    }

    Result<> operator()(const op::Upsert& step) const { return upsert(editor, step, view); }

    Result<> operator()(const op::Script& step) const {
        const auto* found = editor.find(step.path);
        if (!found)
            return nothingAt(step.path);
        TRY_ASSIGN(auto value, step.function->call(*found, view));
        return value.sharesWith(*found) ? Result<>() : editor.replace(step.path, std::move(value));
    }

    Result<> operator()(const op::Off&) const { return {}; }
};

Result<> run(const Operations& operations, Editor& editor, const EventView& view) {
    for (std::size_t at = 0; at < operations.size(); ++at) {
        const auto done = std::visit(Runner{editor, view}, operations[at].what);
        if (!done)
            return fail(
                done.error().code, describe(operations[at]) + ": " + done.error().message, '/' + std::to_string(at) + done.error().detail);
    }
    return {};
}

} // namespace

Result<> apply(const Operations& operations, Value& target, const EventView& view) {
    const Operations* const list = &operations;
    auto done = apply(std::span(&list, 1), target, view);
    if (!done)
        done.error().detail.erase(0, 2); // the list's own place
    return done;
}

namespace {

/// `behind(editor)` is called after each list.
template <typename Behind>
Result<> runLists(std::span<const Operations* const> lists, Value& target, const EventView& view, const Behind& behind) {
    thread_local Journal journal; // its memory serves from event to event
    Editor editor(target, journal);
    Result<> done;
    for (std::size_t at = 0; done && at < lists.size(); ++at) {
        done = run(*lists[at], editor, view);
        if (done)
            behind(editor);
        else
            done.error().detail.insert(0, '/' + std::to_string(at));
    }
    if (!done)
        editor.undo();
    journal.clear(); // what it holds would make the next edit copy
    return done;
}

} // namespace

Result<> apply(std::span<const Operations* const> lists, Value& target, const EventView& view) {
    return runLists(lists, target, view, [](const Editor&) {});
}

Result<> apply(std::span<const Operations* const> lists, Value& target, const EventView& view, std::vector<bool>& changed) {
    changed.clear();
    std::size_t mark = 0;
    return runLists(lists, target, view, [&](const Editor& editor) {
        changed.push_back(editor.changedSince(mark));
        mark = editor.edits();
    });
}

} // namespace leftfold
