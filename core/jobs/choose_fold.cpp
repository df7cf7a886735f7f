// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/choose_fold.h"
#include "core/jobs/load_fold.h"
#include "core/replay/rule_reducer.h"
#include "resources/documents.h"
#include <algorithm>
#include <filesystem>

namespace leftfold {

namespace {

constexpr std::string_view folder = "samples/";
constexpr std::string_view reducerEnding = ".reducer.json";
constexpr std::string_view upcastersEnding = ".upcasters.json";

std::vector<std::string> samplesEndingWith(std::string_view ending) {
    std::vector<std::string> names;
    for (const Document& document : builtInDocuments()) {
        if (document.name.starts_with(folder) && document.name.ends_with(ending))
            names.emplace_back(document.name.substr(folder.size(), document.name.size() - folder.size() - ending.size()));
    }
    return names;
}

bool hasRuleFor(const RuleReducer& reducer, const std::string& type) {
    return std::ranges::any_of(reducer.rules(), [&](const RuleReducer::Rule& rule) { return rule.pattern == type; });
}

/// The event types at the beginning of the aggregate's history, the first one first: enough to tell whose history it is.
Result<std::vector<std::string>> firstTypes(EventSource& source, const AggregateId& aggregate) {
    EventQuery query;
    query.aggregate = aggregate;
    query.limit = 64;
    query.payload = PayloadPart::Beginning;
    TRY_ASSIGN(const auto page, source.read(query));
    std::vector<std::string> types;
    for (const Event& event : page.events) {
        if (std::ranges::find(types, event.type) == types.end())
            types.push_back(event.type);
    }
    return types;
}

/// An event without a rule changes nothing, so not every type needs one; but the first does, and most do.
bool fits(const RuleReducer& reducer, const std::vector<std::string>& types) {
    const auto known = std::ranges::count_if(types, [&](const std::string& type) { return hasRuleFor(reducer, type); });
    return !types.empty() && hasRuleFor(reducer, types.front()) && 2 * static_cast<std::size_t>(known) > types.size();
}

Result<std::string> fittingSample(EventSource& source, const AggregateId& aggregate) {
    TRY_ASSIGN(const auto types, firstTypes(source, aggregate));
    for (const std::string& name : sampleReducers()) {
        const auto loaded = loadReducer(name);
        const auto* rules = loaded ? dynamic_cast<const RuleReducer*>(loaded->get()) : nullptr;
        if (rules && rules->aggregateType() == aggregate.type && fits(*rules, types))
            return name;
    }
    return std::string();
}

std::string sampleOf(const std::string& name, const std::vector<std::string>& names) {
    return std::ranges::find(names, name) == names.end() ? std::string() : name;
}

/// A person who trusts a project trusts its programs.
bool names(const ProjectFold& project, const std::string& reducer) {
    return std::ranges::any_of(project.reducers, [&](const ProjectReducer& each) { return each.reducer == reducer; });
}

/// One keeps its name, by which it is chosen in the menus.
std::string titleOf(const std::vector<std::string>& upcasters) {
    std::string title;
    for (const auto& name : upcasters)
        title += (title.empty() ? "" : " + ") + (upcasters.size() == 1 ? name : std::filesystem::path(name).filename().string());
    return title;
}

} // namespace

std::vector<std::string> sampleReducers() {
    return samplesEndingWith(reducerEnding);
}

std::vector<std::string> sampleUpcasters() {
    return samplesEndingWith(upcastersEnding);
}

Result<std::string> reducerFor(const ProjectFold& project, const std::string& aggregateType) {
    std::string forAny;
    std::optional<Error> broken;
    for (const auto& each : project.reducers)
        if (each.aggregateType == aggregateType)
            return each.reducer;
    for (const auto& each : project.reducers) {
        if (!each.aggregateType.empty())
            continue;
        const auto reducer = loadReducer(each.reducer, project.texts, {true, project.folder});
        if (!reducer) {
            broken = broken.value_or(reducer.error());
            continue;
        }
        const auto* rules = dynamic_cast<const RuleReducer*>(reducer->get());
        if (rules && rules->aggregateType() == aggregateType)
            return each.reducer;
        if (forAny.empty() && (!rules || rules->aggregateType().empty()))
            forAny = each.reducer;
    }
    if (forAny.empty() && broken)
        return fail(*broken);
    return forAny;
}

Result<ChosenFold> chooseFold(EventSource& source, const AggregateId& aggregate, const FoldChoice& choice, const ProjectFold& project) {
    ChosenFold chosen;
    TRY_ASSIGN(const auto fromProject, choice.reducer ? Result<std::string>(std::string()) : reducerFor(project, aggregate.type));
    if (choice.reducer || !fromProject.empty()) {
        chosen.reducerName = choice.reducer.value_or(fromProject);
    } else {
        TRY_ASSIGN(chosen.reducerName, fittingSample(source, aggregate));
    }
    const bool isAgreed = !fromProject.empty() || choice.startsPrograms || names(project, chosen.reducerName);
    TRY_ASSIGN(chosen.reducer, loadReducer(chosen.reducerName, project.texts, {isAgreed, project.folder}));
    if (!choice.upcasters && !project.upcasters.empty()) {
        chosen.upcastersName = titleOf(project.upcasters);
        TRY_ASSIGN(chosen.upcasters, loadUpcasters(project.upcasters, project.texts));
        return chosen;
    }
    const bool isSample = !choice.reducer && fromProject.empty();
    chosen.upcastersName = choice.upcasters.value_or(isSample ? sampleOf(chosen.reducerName, sampleUpcasters()) : std::string());
    TRY_ASSIGN(chosen.upcasters, loadUpcasters(chosen.upcastersName, project.texts));
    return chosen;
}

} // namespace leftfold
