// SPDX-License-Identifier: Apache-2.0
#include "core/transform/json_diff.h"
#include "core/transform/editor.h"
#include <algorithm>
#include <unordered_map>

namespace leftfold {

namespace {

using Object = Value::Object;

bool surelySame(const Value& left, const Value& right) {
    return left.sharesWith(right) || left == right;
}

/// Finds members by name: by looking at each where few are asked for, by a table where many are.
class Names {
public:
    Names(const Object& object, std::size_t questions)
        : m_object(object) {
        if (questions * object.size() < 4096)
            return;
        for (std::size_t at = 0; at < object.size(); ++at)
            m_twins[object[at].key] += m_table.insert_or_assign(object[at].key, at).second ? 0 : 1;
    }

    /// Of twins the last.
    const Value* find(std::string_view key) const {
        if (!m_table.empty()) {
            const auto found = m_table.find(key);
            return found == m_table.end() ? nullptr : &m_object[found->second].value;
        }
        const auto found = std::find_if(m_object.rbegin(), m_object.rend(), [key](const auto& member) { return member.key == key; });
        return found == m_object.rend() ? nullptr : &found->value;
    }

    bool isTwin(std::string_view key) const {
        if (!m_table.empty()) {
            const auto found = m_twins.find(key);
            return found != m_twins.end() && found->second > 0;
        }
        return std::count_if(m_object.begin(), m_object.end(), [key](const auto& member) { return member.key == key; }) > 1;
    }

private:
    const Object& m_object;
    std::unordered_map<std::string_view, std::size_t> m_table;
    std::unordered_map<std::string_view, int> m_twins;
};

/// Walks both values side by side and writes down where they part.
class Differ {
public:
    std::vector<Change> changes;

    void compare(const Value& before, const Value& after) {
        if (before.sharesWith(after))
            return;
        if (before.isArray() && after.isArray())
            return compareArrays(before, after);
        if (before.isObject() && after.isObject())
            return compareObjects(before, after);
        if (before != after)
            changes.push_back({Change::Kind::Replace, m_path, after, before});
    }

private:
    void compareArrays(const Value& before, const Value& after) {
        const auto& old = before.items();
        const auto& now = after.items();
        std::size_t begin = 0;
        const auto least = std::min(old.size(), now.size());
        while (begin < least && surelySame(old[begin], now[begin]))
            ++begin;
        std::size_t tail = 0;
        while (tail < least - begin && surelySame(old[old.size() - 1 - tail], now[now.size() - 1 - tail]))
            ++tail;
        const auto both = least - tail;
        for (auto at = begin; at < both; ++at)
            within(PointerToken(at), [&] { compare(old[at], now[at]); });
        for (auto at = both; at < now.size() - tail; ++at)
            within(PointerToken(at), [&] { changes.push_back({Change::Kind::Add, m_path, now[at], {}}); });
        for (auto at = old.size() - tail; at-- > both;)
            within(PointerToken(at), [&] { changes.push_back({Change::Kind::Remove, m_path, {}, old[at]}); });
    }

    void compareObjects(const Value& before, const Value& after) {
        const auto& old = before.members();
        const auto& now = after.members();
        std::size_t begin = 0;
        const auto least = std::min(old.size(), now.size());
        std::vector<std::size_t> parted; // same name at the same place, other value
        for (; begin < least && old[begin].key == now[begin].key; ++begin)
            if (!surelySame(old[begin].value, now[begin].value))
                parted.push_back(begin);
        std::size_t tail = 0;
        while (tail < least - begin && old[old.size() - 1 - tail].key == now[now.size() - 1 - tail].key
            && surelySame(old[old.size() - 1 - tail].value, now[now.size() - 1 - tail].value))
            ++tail;
        const std::span oldRest(old.begin() + static_cast<std::ptrdiff_t>(begin), old.size() - tail - begin);
        const std::span nowRest(now.begin() + static_cast<std::ptrdiff_t>(begin), now.size() - tail - begin);
        if (parted.empty() && oldRest.empty() && nowRest.empty())
            return;
        const auto questions = parted.size() + oldRest.size() + nowRest.size();
        const Names oldNames(old, questions);
        const Names newNames(now, questions);
        const auto twin = [&](const Value::Member& member) { return oldNames.isTwin(member.key) || newNames.isTwin(member.key); };
        const auto twinAt = [&](std::size_t at) { return twin(old[at]); };
        if (std::any_of(parted.begin(), parted.end(), twinAt) || std::any_of(oldRest.begin(), oldRest.end(), twin)
            || std::any_of(nowRest.begin(), nowRest.end(), twin)) {
            changes.push_back({Change::Kind::Replace, m_path, after, before}); // a pointer cannot name one of two twins
            return;
        }
        for (const auto at : parted)
            within(PointerToken(old[at].key), [&] { compare(old[at].value, now[at].value); });
        compareRest(oldRest, nowRest, oldNames, newNames);
    }

    void compareRest(std::span<const Value::Member> oldRest, std::span<const Value::Member> nowRest, const Names& old, const Names& now) {
        for (const auto& member : oldRest)
            if (!now.find(member.key))
                within(PointerToken(member.key), [&] { changes.push_back({Change::Kind::Remove, m_path, {}, member.value}); });
        for (const auto& member : nowRest) {
            const auto* was = old.find(member.key);
            within(PointerToken(member.key), [&] {
                if (was)
                    compare(*was, member.value);
                else
                    changes.push_back({Change::Kind::Add, m_path, member.value, {}});
            });
        }
    }

    template <typename Action>
    void within(PointerToken token, Action action) {
        m_path.push(std::move(token));
        action();
        m_path.pop();
    }

    JsonPointer m_path;
};

Result<> applyChange(const Change& change, Editor& editor) {
    if (change.kind == Change::Kind::Add)
        return editor.add(change.path, change.value);
    if (change.kind == Change::Kind::Replace)
        return editor.replace(change.path, change.value);
    TRY_ASSIGN([[maybe_unused]] auto removed, editor.remove(change.path));
    return {};
}

} // namespace

std::vector<Change> diffValues(const Value& before, const Value& after) {
    Differ differ;
    differ.compare(before, after);
    return std::move(differ.changes);
}

Result<> applyPatch(std::span<const Change> changes, Value& target) {
    Journal journal;
    Editor editor(target, journal);
    for (const auto& change : changes) {
        if (auto done = applyChange(change, editor); !done) {
            editor.undo();
            return done;
        }
    }
    return {};
}

Value toJsonPatch(std::span<const Change> changes) {
    static constexpr std::string_view names[] = {"add", "remove", "replace"};
    Value::Array patch;
    for (const auto& change : changes) {
        Value::Object step{{"op", Value::string(std::string(names[static_cast<std::size_t>(change.kind)]))},
            {"path", Value::string(change.path.toString())}};
        if (change.kind != Change::Kind::Remove)
            step.push_back({"value", change.value});
        patch.push_back(Value::object(std::move(step)));
    }
    return Value::array(std::move(patch));
}

} // namespace leftfold
