// SPDX-License-Identifier: Apache-2.0
#include "ui/models/state_words.h"
#include "core/expression/operand.h"
#include "ui/models/text_forms.h"
#include <deque>

namespace leftfold::ui {

namespace {

struct Place {
    ValuePath path;
    const Value* value = nullptr;
};

ValuePath below(ValuePath path, PathStep step) {
    path.steps.push_back(std::move(step));
    return path;
}

} // namespace

QStringList stateWords(const Value& state, int limit) {
    QStringList words;
    std::deque<Place> places{{ValuePath{PathRoot::State, {}}, &state}};
    while (!places.empty() && words.size() < limit) {
        const Place place = std::move(places.front());
        places.pop_front();
        if (!place.path.steps.empty())
            words << fromStored(pathText(place.path));
        for (const Value::Member& member : place.value->members())
            places.push_back({below(place.path, member.key), &member.value});
        if (!place.value->items().empty())
            places.push_back({below(place.path, AnyItem()), &place.value->items().front()});
    }
    return words;
}

} // namespace leftfold::ui
