// SPDX-License-Identifier: Apache-2.0
#include "ui/session/branch_keeping.h"
#include "core/model/json_text.h"
#include "core/replay/branch_document.h"
#include "ui/session/store_settings.h"
#include <QSettings>
#include <algorithm>

namespace leftfold::ui {

namespace {

bool isOf(const ProjectBranch& branch, const std::string& store, const std::string& aggregate) {
    return (branch.store.empty() || branch.store == store) && branch.aggregate == aggregate;
}

/// All branches of a store as one text: an object by aggregate, each a list of `name` and `edits`.
Value storedBranches(const QSettings& settings, const QString& key) {
    auto all = parseJson(settings.value(key).toString().toStdString());
    return all && all->isObject() ? *std::move(all) : Value::object();
}

QString keyOf(const Workspace& workspace) {
    return settingsGroupOf(workspace.description()) + QStringLiteral("/branches");
}

std::vector<Branch> readBranches(const Value* list) {
    std::vector<Branch> branches;
    if (!list)
        return branches;
    for (const auto& item : list->items()) {
        const auto* name = item.find("name");
        const auto* edits = item.find("edits");
        if (name && name->isString() && edits)
            branches.push_back({name->text(), branchEditsOf(*edits)});
    }
    return branches;
}

Value branchesValue(const std::vector<Branch>& branches) {
    Value::Array list;
    for (const auto& branch : branches)
        list.push_back(Value::object({{"name", Value::string(branch.name)}, {"edits", branchEditsValue(branch.edits)}}));
    return Value::array(std::move(list));
}

void remember(QSettings& settings, const QString& key, const std::string& aggregate, const std::vector<Branch>& branches) {
    Value all = storedBranches(settings, key);
    if (branches.empty())
        all.removeMember(aggregate);
    else
        all.editMember(aggregate) = branchesValue(branches);
    settings.setValue(key, QString::fromStdString(toJson(all)));
}

} // namespace

std::vector<Branch> branchesIn(const ProjectDocument& project, const std::string& store, const std::string& aggregate) {
    std::vector<Branch> branches;
    for (const auto& branch : project.branches())
        if (isOf(branch, store, aggregate))
            branches.push_back(branch.branch);
    return branches;
}

ProjectDocument withBranches(
    const ProjectDocument& project, const std::string& store, const std::string& aggregate, const std::vector<Branch>& branches) {
    ProjectDocument edited = project;
    for (const auto& known : project.branches()) {
        const auto isKnown = [&](const Branch& branch) { return branch.name == known.branch.name; };
        if (isOf(known, store, aggregate) && std::none_of(branches.begin(), branches.end(), isKnown))
            edited = edited.withoutBranch(known.store, known.aggregate, known.branch.name);
    }
    for (const auto& branch : branches) {
        const auto isIt = [&](const ProjectBranch& known) { return isOf(known, store, aggregate) && known.branch.name == branch.name; };
        const auto known = std::find_if(project.branches().begin(), project.branches().end(), isIt);
        if (known == project.branches().end())
            edited = edited.withBranch({store, aggregate, branch});
        else if (known->branch != branch)
            edited = edited.withBranch({known->store, aggregate, branch});
    }
    return edited;
}

BranchKeeper branchKeeper(Workspace& workspace, ProjectSession& project, QSettings& settings) {
    const auto load = [&workspace, &project, &settings](const AggregateId& aggregate) {
        if (project.project() && project.use())
            return branchesIn(project.project()->document, project.use()->store.name, aggregate.path());
        if (!workspace.isOpen())
            return std::vector<Branch>();
        const Value all = storedBranches(settings, keyOf(workspace));
        return readBranches(all.find(aggregate.path()));
    };
    const auto save = [&workspace, &project, &settings](const AggregateId& aggregate, const std::vector<Branch>& branches) {
        if (project.project() && project.use())
            project.edit([branches, store = project.use()->store.name, path = aggregate.path()](
                             const ProjectDocument& document) { return withBranches(document, store, path, branches); });
        else if (workspace.isOpen())
            remember(settings, keyOf(workspace), aggregate.path(), branches);
    };
    return {load, save};
}

} // namespace leftfold::ui
