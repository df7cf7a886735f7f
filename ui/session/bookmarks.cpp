// SPDX-License-Identifier: Apache-2.0
#include "ui/session/bookmarks.h"
#include <algorithm>
#include <charconv>

namespace leftfold::ui {

namespace {

void set(Value& object, const char* name, const std::string& text) {
    if (!text.empty())
        object.editMember(name) = Value::string(text);
}

std::string textIn(const Value& object, std::string_view name) {
    const Value* value = object.find(name);
    return value && value->isString() ? value->text() : std::string();
}

template <typename Number>
std::optional<Number> numberIn(const Value& object, std::string_view name) {
    const Value* value = object.find(name);
    if (!value || !value->isNumber())
        return std::nullopt;
    std::int64_t number = 0;
    const std::string& digits = value->text();
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc{} && end == digits.data() + digits.size() ? std::optional(Number{number}) : std::nullopt;
}

/// The order of the log as far as positions tell it.
bool comesBefore(const EventRef& left, const EventRef& right) {
    if (left.position != right.position)
        return left.position < right.position;
    return left.position ? false : left.id < right.id;
}

/// A document may know an event by its id or its position alone.
bool means(const EventRef& noted, const EventRef& event) {
    if (noted.id.empty() || event.id.empty())
        return noted.position && noted.position == event.position;
    return noted.id == event.id && (!noted.position || !event.position || noted.position == event.position);
}

} // namespace

Value bookmarksValue(const std::vector<NotedEvent>& bookmarks) {
    Value::Array list;
    for (const NotedEvent& noted : bookmarks) {
        Value object = Value::object();
        set(object, "event_id", noted.event.id.text);
        if (noted.event.position)
            object.editMember("position") = Value::integer(noted.event.position->value);
        set(object, "event_type", noted.type);
        set(object, "aggregate_type", noted.event.aggregate.type);
        set(object, "aggregate_id", noted.event.aggregate.id);
        if (noted.event.version)
            object.editMember("aggregate_version") = Value::integer(noted.event.version->value);
        set(object, "note", noted.note);
        list.push_back(std::move(object));
    }
    return Value::array(std::move(list));
}

std::vector<NotedEvent> bookmarksOf(const Value& list) {
    std::vector<NotedEvent> all;
    for (const Value& item : list.items()) {
        NotedEvent noted;
        noted.event.id.text = textIn(item, "event_id");
        noted.event.position = numberIn<Position>(item, "position");
        noted.event.aggregate = {textIn(item, "aggregate_type"), textIn(item, "aggregate_id")};
        noted.event.version = numberIn<Version>(item, "aggregate_version");
        noted.type = textIn(item, "event_type");
        noted.note = textIn(item, "note");
        if (!noted.event.id.empty() || noted.event.position)
            all.push_back(std::move(noted));
    }
    return all;
}

void Bookmarks::open(BookmarkKeeper keeper) {
    m_keeper = std::move(keeper);
    m_all.clear();
    for (NotedEvent& noted : m_keeper.load())
        insert(std::move(noted));
    Q_EMIT changed();
}

void Bookmarks::close() {
    m_keeper = {};
    m_all.clear();
    Q_EMIT changed();
}

void Bookmarks::insert(NotedEvent noted) {
    const auto place = std::upper_bound(m_all.begin(), m_all.end(), noted,
        [](const NotedEvent& left, const NotedEvent& right) { return comesBefore(left.event, right.event); });
    m_all.insert(place, std::move(noted));
}

void Bookmarks::keep() {
    if (m_keeper.save)
        m_keeper.save(m_all);
    Q_EMIT changed();
}

const NotedEvent* Bookmarks::find(const EventRef& event) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const NotedEvent& noted) { return means(noted.event, event); });
    return found == m_all.end() ? nullptr : &*found;
}

bool Bookmarks::contains(const Event& event) const {
    return !m_all.empty() && find(refOf(event)) != nullptr;
}

void Bookmarks::toggle(const Event& event) {
    if (contains(event))
        return remove(refOf(event));
    insert({refOf(event), event.type, {}});
    keep();
}

void Bookmarks::remove(const EventRef& event) {
    if (std::erase_if(m_all, [&](const NotedEvent& noted) { return means(noted.event, event); }) > 0)
        keep();
}

void Bookmarks::setNote(const Event& event, const std::string& note) {
    if (!contains(event))
        insert({refOf(event), event.type, {}});
    setNote(refOf(event), note);
}

void Bookmarks::setNote(const EventRef& event, const std::string& note) {
    for (NotedEvent& noted : m_all)
        if (means(noted.event, event))
            noted.note = note;
    keep();
}

const NotedEvent* Bookmarks::next(const std::optional<Event>& from) const {
    if (m_all.empty())
        return nullptr;
    const auto after =
        std::find_if(m_all.begin(), m_all.end(), [&](const NotedEvent& noted) { return from && comesBefore(refOf(*from), noted.event); });
    return after == m_all.end() ? &m_all.front() : &*after;
}

const NotedEvent* Bookmarks::previous(const std::optional<Event>& from) const {
    if (m_all.empty())
        return nullptr;
    const auto before =
        std::find_if(m_all.rbegin(), m_all.rend(), [&](const NotedEvent& noted) { return from && comesBefore(noted.event, refOf(*from)); });
    return before == m_all.rend() ? &m_all.back() : &*before;
}

} // namespace leftfold::ui
