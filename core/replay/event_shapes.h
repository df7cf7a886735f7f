// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/name_words.h"
#include "core/versioning/shape.h"
#include "core/versioning/upcast_event.h"
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace leftfold {

/// A member at the top of a type's data.
struct DataField {
    std::string name;
    FieldKind kind = FieldKind::Null;
    bool always = false; ///< every event has it, and never as null
    bool ownId = false; ///< it always says the id of the aggregate

    bool isNumeric() const { return kind == FieldKind::Integer || kind == FieldKind::Number || kind == FieldKind::Decimal; }
};

/// What an aggregate's events of one type look like, and where they stand in its histories.
struct EventTypeShape {
    std::string type;
    EventWords words;
    std::int64_t events = 0;
    std::int64_t firsts = 0; ///< that a history begins with
    std::vector<DataField> fields;
    bool objects = true; ///< the data is an object in all of them

    bool isFirst() const { return firsts == events; }
    const DataField* find(std::string_view name) const;
    bool allAlways() const;
};

/// Gathers the types of an aggregate's events from its histories.
class EventShapes {
public:
    explicit EventShapes(std::string aggregateType);

    /// The events that follow are the history of that aggregate.
    void begin(std::string aggregate);
    void add(const UpcastEvent& event);

    const std::string& aggregateType() const { return m_aggregateType; }
    std::int64_t histories() const { return m_histories; }
    std::int64_t events() const { return m_events; }
    /// In the order in which they were met.
    std::vector<EventTypeShape> types() const;

private:
    struct Seen {
        EventTypeShape told;
        ShapeBuilder shape;
        std::map<std::string, std::int64_t> ownIds; ///< by member: how often it said the id
    };
    Seen& seen(std::string_view type);

    std::string m_aggregateType;
    std::string m_aggregate;
    bool m_atStart = true;
    std::int64_t m_histories = 0;
    std::int64_t m_events = 0;
    std::vector<std::unique_ptr<Seen>> m_types;
};

} // namespace leftfold
