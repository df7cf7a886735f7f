// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/reducer.h"

namespace leftfold {

/// For stores without a reducer: each event's data is merged into the state (RFC 7396).
class MergeReducer final : public Reducer {
public:
    std::string name() const override { return "merge"; }
    Value initialState() const override { return Value::object(); }
    EventParts reads() const override { return EventParts::Data; }
    Result<Applied> apply(Value& state, const UpcastEvent& event) override;
};

} // namespace leftfold
