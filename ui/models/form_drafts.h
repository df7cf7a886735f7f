// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/transform/json_pointer.h"
#include <QString>
#include <span>
#include <vector>

namespace leftfold::ui {

/// What was typed in a form and can't be taken as it is. It belongs to the place in the document and to what stands there: it
/// goes along when that is moved, and is gone when that is changed or removed.
class FormDrafts {
public:
    struct Draft {
        JsonPointer place;
        Value object; ///< what stands there
        std::string member;
        QString text;
    };

    /// Takes the place of an older one of that member.
    void put(Draft draft);
    void drop(const JsonPointer& place, const std::string& member);
    /// Another member of what stands there was edited.
    void changed(const JsonPointer& place, const Value& object);
    /// Null where there is none, or something else stands there by now.
    const QString* find(const JsonPointer& place, const Value& object, const std::string& member) const;
    bool has(const JsonPointer& place) const;
    bool empty() const { return m_drafts.empty(); }
    /// The document is another one: of all its places those that a form can be of.
    void follow(const Value& root, std::span<const JsonPointer> places);

private:
    std::vector<Draft> m_drafts;
};

} // namespace leftfold::ui
