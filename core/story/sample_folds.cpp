// SPDX-License-Identifier: Apache-2.0
#include "core/story/sample_folds.h"
#include "core/replay/rule_reducer.h"
#include "core/versioning/upcasters.h"
#include "resources/documents.h"
#include <map>

namespace leftfold::story {

namespace {

constexpr std::string_view folder = "samples/";

/// Everything that folds one type of aggregate.
struct Folding {
    std::shared_ptr<const Upcasters> upcasters;
    std::shared_ptr<RuleReducer> reducer;

    Result<Value> operator()(const Value& state, const Event& event) const {
        TRY_ASSIGN(auto stored, readStored(event, EventParts::Data));
        const Upcast upcast = upcasters->upcast(std::move(stored));
        if (upcast.failure)
            return fail(ErrorCode::Malformed, event.storedType + ": " + upcast.failure->reason);
        Value after = state.isNull() ? reducer->initialState() : state;
        for (const UpcastEvent& seen : upcast.events)
            TRY_VOID(reducer->apply(after, seen));
        return after;
    }
};

Result<std::string_view> sample(std::string_view name) {
    const std::string path = std::string(folder) + std::string(name);
    if (const auto* document = builtInDocument(path))
        return document->text;
    return fail(ErrorCode::NotFound, "The program was built without " + path + '.');
}

Result<std::shared_ptr<RuleReducer>> readReducer(std::string_view name) {
    TRY_ASSIGN(const auto text, sample(name));
    return RuleReducer::parse(text, name);
}

} // namespace

Result<FoldFor> sampleFolds() {
    TRY_ASSIGN(const auto mapping, sample("order.upcasters.json"));
    TRY_ASSIGN(auto parsed, Upcasters::parse(mapping, "order.upcasters.json"));
    const auto upcasters = std::make_shared<const Upcasters>(std::move(parsed));
    std::map<std::string, Fold> folds;
    for (const char* name : {"customer", "inventory", "order", "payment", "shipment"}) {
        TRY_ASSIGN(auto reducer, readReducer(std::string(name) + ".reducer.json"));
        const std::string type = reducer->aggregateType();
        folds[type] = Folding{upcasters, std::move(reducer)};
    }
    return [folds = std::move(folds)](const std::string& type) { return folds.at(type); };
}

} // namespace leftfold::story
