// SPDX-License-Identifier: Apache-2.0
#include "core/replay/reducer_draft.h"
#include "core/replay/draft_steps.h"
#include <algorithm>

namespace leftfold {

namespace {

using Types = std::vector<EventTypeShape>;

std::string withNumber(std::int64_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

/// One draft while it is made.
class Drafting {
public:
    Drafting(const EventShapes& shapes, const std::set<std::string>& plain)
        : m_shapes(shapes)
        , m_types(shapes.types())
        , m_plain(plain) {
        findLists();
        findTotal();
    }

    Value document() {
        Value::Object when;
        for (const auto& type : m_types)
            when.push_back({type.type, Value::array(stepsFor(type))});
        Value::Object members{{"leftfold", Value::string("reducer/1")}};
        if (!m_shapes.aggregateType().empty())
            members.push_back({"aggregate_type", Value::string(m_shapes.aggregateType())});
        members.push_back({"note", Value::string(note())});
        members.push_back({"initial", initial()});
        members.push_back({"when", Value::object(std::move(when))});
        return Value::object(std::move(members));
    }

private:
    using Steps = Value::Array;

    bool isPlain(const EventTypeShape& type) const { return m_plain.contains(type.type); }
    bool is(const EventTypeShape& type, ActionKind kind) const {
        return !isPlain(type) && type.objects && !type.fields.empty() && !type.words.objects.empty()
            && actionKindOf(type.words.verb()) == kind;
    }

    const EventTypeShape* findType(ActionKind kind, const std::vector<std::string>& objects) const {
        const auto found =
            std::find_if(m_types.begin(), m_types.end(), [&](const auto& type) { return is(type, kind) && type.words.objects == objects; });
        return found == m_types.end() ? nullptr : &*found;
    }

    /// Whether a type writes a member of that name at the top of the state by itself.
    bool isWritten(std::string_view name) const {
        return std::any_of(m_types.begin(), m_types.end(), [&](const auto& type) { return type.find(name) && !listOf(type); });
    }

    void findLists() {
        for (const auto& type : m_types) {
            const bool known = // two types may fill one list
                std::any_of(m_lists.begin(), m_lists.end(), [&](const DraftList& list) { return list.objects == type.words.objects; });
            if (known || !is(type, ActionKind::Adds))
                continue;
            DraftList list{type.words.objects, pluralOf(joinedWords(type.words.objects, "_")), {}};
            const auto* removes = findType(ActionKind::Removes, list.objects);
            list.key = sharedKey(type, removes ? *removes : type, list.objects.back());
            m_lists.push_back(std::move(list));
        }
    }

    /// Whose items the type adds, removes or changes: `item_quantity_changed` is about `item`. Null: of none.
    const DraftList* listOf(const EventTypeShape& type) const {
        const auto& objects = type.words.objects;
        const bool one = is(type, ActionKind::Adds) || is(type, ActionKind::Removes) || is(type, ActionKind::Changes);
        for (const auto& list : m_lists)
            if (one && objects.size() >= list.objects.size() && std::equal(list.objects.begin(), list.objects.end(), objects.begin()))
                return &list;
        return nullptr;
    }

    /// Sums the first list whose items have one amount, if what removes items says the same, and nobody else tells a total.
    void findTotal() {
        if (isWritten("total") || std::any_of(m_types.begin(), m_types.end(), [](const auto& type) { return saysTotal(type); }))
            return;
        for (const auto& list : m_lists) {
            const auto* adds = findType(ActionKind::Adds, list.objects);
            const auto* removes = findType(ActionKind::Removes, list.objects);
            const auto amount = amountIn(*adds);
            if (!amount || (removes && !sameAmount(*amount, amountIn(*removes))))
                continue;
            m_total = amount;
            m_totalOf = list.name;
            return;
        }
    }

    static bool saysTotal(const EventTypeShape& type) {
        return std::any_of(type.fields.begin(), type.fields.end(), [](const DataField& field) {
            const auto words = wordsOf(field.name);
            return std::find(words.begin(), words.end(), "total") != words.end();
        });
    }

    static bool sameAmount(const DraftSum& one, const std::optional<DraftSum>& other) {
        return other && other->amount == one.amount && other->factor == one.factor;
    }

    Steps stepsFor(const EventTypeShape& type) {
        if (!type.objects)
            return {keepStep(joinedWords(wordsOf(type.type), "_"), "the data of some of these events is no object")};
        if (isPlain(type))
            return {mergeStep("merged as it is: a finer rule failed on some of these events")};
        if (const auto* list = listOf(type))
            return listSteps(type, *list);
        if (auto sum = oppositeSum(type))
            return sumSteps(type, *sum);
        Steps steps = fieldSteps(type);
        addStatus(steps, type);
        return steps;
    }

    Steps listSteps(const EventTypeShape& type, const DraftList& list) const {
        const auto kind = actionKindOf(type.words.verb());
        Steps steps;
        if (kind == ActionKind::Adds)
            steps = {appendStep(list, type)};
        else if (list.key.empty() || !type.find(list.key) || !type.find(list.key)->always)
            return {mergeStep("merged: nothing in these events names one of the " + list.name)};
        else
            steps = {kind == ActionKind::Removes ? takeOutStep(list) : upsertStep(list, type)};
        if (m_total && list.name == m_totalOf && kind != ActionKind::Changes && type.words.objects == list.objects)
            steps.push_back(totalStep(kind));
        return steps;
    }

    Value totalStep(ActionKind kind) const {
        const auto what = m_total->factor.empty() ? m_total->amount : m_total->amount + " × " + m_total->factor;
        return sumStep(*m_total, kind == ActionKind::Adds ? Sign::Plus : Sign::Minus, "a guess: " + what + " of the " + m_totalOf);
    }

    /// `deposited` where there is a `withdrawn` too, and both say an amount of one name.
    std::optional<DraftSum> oppositeSum(const EventTypeShape& type) const {
        const auto* pair = type.isFirst() ? nullptr : oppositesOf(type.words.verb());
        const auto own = pair ? amountIn(type) : std::nullopt;
        if (!own)
            return {};
        const auto other = pair->more == type.words.verb() ? pair->less : pair->more;
        for (const auto& each : m_types) {
            if (each.words.verb() != other || each.words.objects != type.words.objects || !sameAmount(*own, amountIn(each)))
                continue;
            auto sum = *own;
            sum.name = !pair->sum.empty()    ? std::string(pair->sum)
                : type.words.objects.empty() ? own->amount
                                             : joinedWords(type.words.objects, "_");
            return isWritten(sum.name) && sum.name != own->amount ? std::nullopt : std::optional(sum);
        }
        return {};
    }

    Steps sumSteps(const EventTypeShape& type, const DraftSum& sum) {
        if (!hasInitial(sum.name))
            m_initial.push_back({sum.name, sum.decimal ? Value::string("0") : Value::integer(0)});
        const bool more = oppositesOf(type.words.verb())->more == type.words.verb();
        return {sumStep(sum, more ? Sign::Plus : Sign::Minus, "a guess: " + sum.amount + " is what the " + sum.name + " moves by")};
    }

    /// What creates sets its fields; what comes later is merged, so that an absent field stays as it was.
    Steps fieldSteps(const EventTypeShape& type) const {
        Steps steps;
        if (!type.isFirst() && type.words.action.empty())
            return {mergeStep("merged: the name does not say what was done")};
        if (!type.allAlways())
            return {mergeStep("merged: some of these events lack fields that others have")};
        for (const auto& field : type.fields)
            if (type.isFirst() || !field.ownId)
                steps.push_back(setStep(field.name));
        return steps;
    }

    void addStatus(Steps& steps, const EventTypeShape& type) {
        const bool itself = type.words.objects.empty() && !type.words.action.empty();
        const auto kind = actionKindOf(type.words.verb());
        if (!itself || type.find("status") || (kind != ActionKind::Becomes && !(type.isFirst() && kind != ActionKind::Unknown)))
            return;
        m_hasStatus = true;
        steps.push_back(statusStep(joinedWords(type.words.action, " "), "a guess by the name of the event"));
    }

    bool hasInitial(const std::string& name) const {
        return std::any_of(m_initial.begin(), m_initial.end(), [&](const auto& member) { return member.key == name; });
    }

    Value initial() const {
        Value::Object members;
        if (m_hasStatus)
            members.push_back({"status", Value::string("none")});
        for (const auto& list : m_lists)
            members.push_back({list.name, Value::array()});
        if (m_total)
            members.push_back({m_total->name, m_total->decimal ? Value::string("0") : Value::integer(0)});
        members.insert(members.end(), m_initial.begin(), m_initial.end());
        return Value::object(std::move(members));
    }

    std::string note() const {
        const auto& type = m_shapes.aggregateType();
        return "A draft by Leftfold, inferred from " + withNumber(m_shapes.events(), "event", "events") + " of "
            + withNumber(m_shapes.histories(), "aggregate", "aggregates") + (type.empty() ? "" : " of type " + type)
            + ". Names and shapes tell no meaning: check every rule.";
    }

    const EventShapes& m_shapes;
    Types m_types;
    const std::set<std::string>& m_plain;
    std::vector<DraftList> m_lists;
    std::optional<DraftSum> m_total;
    std::string m_totalOf; ///< the list that is summed
    Value::Object m_initial; ///< sums of opposite actions
    bool m_hasStatus = false;
};

} // namespace

Value draftReducer(const EventShapes& shapes, const std::set<std::string>& plain) {
    return Drafting(shapes, plain).document();
}

} // namespace leftfold
