// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/open_project.h"
#include "core/jobs/choose_fold.h"
#include "core/jobs/load_fold.h"
#include "core/model/document.h"
#include "core/model/json_text.h"
#include "core/replay/rule_reducer.h"
#include "core/storage/layout_catalog.h"
#include "core/storage/store_kind.h"
#include <algorithm>

namespace leftfold {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view programMark = "exec:";

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Absolute, with links followed as far as there are files.
fs::path whole(const fs::path& path) {
    std::error_code fault;
    auto canonical = fs::weakly_canonical(path, fault);
    return fault ? fs::absolute(path, fault).lexically_normal() : canonical;
}

bool isBelow(const fs::path& folder, const fs::path& file) {
    const auto relative = whole(file).lexically_relative(whole(folder));
    return !relative.empty() && *relative.begin() != "..";
}

fs::path folderOf(const OpenedProject& project) {
    return whole(project.file.path).parent_path();
}

std::string resolved(const OpenedProject& project, const std::string& path) {
    return (folderOf(project) / path).lexically_normal().string();
}

/// A document may be named as those that ship are: where there is no such file, the name stays.
std::string documentName(const OpenedProject& project, const std::string& name, const std::vector<std::string>& shipped) {
    std::error_code fault;
    return contains(shipped, name) && !fs::exists(resolved(project, name), fault) ? name : resolved(project, name);
}

std::string layoutName(const OpenedProject& project, const std::string& layout) {
    const auto& known = builtInLayouts();
    const auto name = layout.substr(0, layout.find(':')); // `marten:tenant_a.mt_events` names a table too
    const bool shipped = std::any_of(known.begin(), known.end(), [&](const Layout& each) { return each.name == name; });
    std::error_code fault;
    const bool isFile = fs::is_regular_file(resolved(project, layout), fault);
    return layout.empty() || (shipped && !isFile) || (!isFile && layout.find('.') == std::string::npos) ? layout
                                                                                                        : resolved(project, layout);
}

/// The text of a document that lies below the project's folder; what lies elsewhere is not even read.
std::string textOf(const OpenedProject& project, const std::string& name) {
    std::error_code fault;
    if (!fs::is_regular_file(name, fault) || !isBelow(folderOf(project), name))
        return {};
    return loadText(name).value_or(std::string());
}

bool runsScript(const Value& value) {
    if (const auto* op = value.find("op"); op && op->isString() && op->text() == "script")
        return true;
    return std::any_of(value.items().begin(), value.items().end(), runsScript)
        || std::any_of(value.members().begin(), value.members().end(), [](const auto& member) { return runsScript(member.value); });
}

class NeedsOf {
public:
    explicit NeedsOf(const OpenedProject& project)
        : m_project(project) { }

    void addStore(const std::string& store) {
        if (namesServer(store))
            add(m_needs.servers, store);
        else
            addFile(store);
    }
    void addFile(const std::string& file) {
        if (fs::path(file).is_absolute() && !isBelow(folderOf(m_project), file))
            add(m_needs.outside, file);
    }
    void addDocument(const std::string& name) {
        if (name.starts_with(programMark))
            return add(m_needs.programs, name.substr(programMark.size()));
        addFile(name);
        const auto document = parseJson(textOf(m_project, name));
        if (name.ends_with(".js") || (document && runsScript(*document)))
            add(m_needs.scripts, fs::path(name).filename().string());
    }
    ProjectNeeds needs() const { return m_needs; }

private:
    static void add(std::vector<std::string>& list, const std::string& name) {
        if (!contains(list, name))
            list.push_back(name);
    }

    const OpenedProject& m_project;
    ProjectNeeds m_needs;
};

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (std::size_t at = 0; at < names.size(); ++at)
        list += (at == 0 ? "" : at + 1 == names.size() ? " and " : ", ") + names[at];
    return list;
}

std::string subjectOf(const OpenedProject& project) {
    auto subject = whole(project.file.path).string() + '\0' + project.document.text();
    const auto add = [&](const std::string& name) { subject += '\0' + name + '\0' + textOf(project, resolved(project, name)); };
    for (const auto& layout : project.document.layouts())
        add(layout);
    for (const auto& upcasters : project.document.upcasters())
        add(upcasters);
    for (const auto& reducer : project.document.reducers())
        add(reducer.reducer);
    return subject;
}

std::string storeNames(const ProjectDocument& document) {
    std::vector<std::string> names;
    for (const auto& store : document.stores())
        names.push_back(store.name);
    return listed(names);
}

Result<ProjectStore> chosenStore(const OpenedProject& project, const std::string& name) {
    const auto& stores = project.document.stores();
    if (stores.empty())
        return fail(ErrorCode::InvalidArgument, project.title() + " names no store. Add one under \"stores\".");
    if (name.empty() && stores.size() > 1)
        return fail(ErrorCode::InvalidArgument,
            project.title() + " has several stores: " + storeNames(project.document) + ". Name one with --store NAME.");
    const auto found =
        std::find_if(stores.begin(), stores.end(), [&](const ProjectStore& store) { return name.empty() || store.name == name; });
    if (found == stores.end())
        return fail(ErrorCode::InvalidArgument,
            project.title() + " has no store called " + name + "; it has: " + storeNames(project.document) + '.');
    return *found;
}

} // namespace

std::string describe(const ProjectNeeds& needs) {
    std::string text;
    const auto add = [&text](std::string_view verb, const std::vector<std::string>& names) {
        if (!names.empty())
            text += (text.empty() ? "" : ", ") + std::string(verb) + ' ' + listed(names);
    };
    add("connect to", needs.servers);
    add("run the scripts of", needs.scripts);
    add("start the program", needs.programs);
    add("read what lies outside its folder:", needs.outside);
    return text;
}

Result<OpenedProject> openProject(const fs::path& file) {
    TRY_ASSIGN(auto read, openDocumentFile(file));
    TRY_ASSIGN(auto document, ProjectDocument::parse(*read.text, file.filename().string()));
    OpenedProject project{std::move(read), std::move(document), {}};
    project.subject = subjectOf(project);
    return project;
}

Result<ProjectUse> useStore(const OpenedProject& project, const std::string& name) {
    ProjectUse use;
    NeedsOf needs(project);
    TRY_ASSIGN(use.store, chosenStore(project, name));
    if (!namesServer(use.store.store))
        use.store.store = resolved(project, use.store.store);
    needs.addStore(use.store.store);
    use.store.layout = layoutName(project, use.store.layout);
    needs.addFile(use.store.layout);
    for (const auto& layout : project.document.layouts())
        needs.addFile(use.layoutFiles.emplace_back(resolved(project, layout)));
    for (const auto& upcasters : project.document.upcasters())
        needs.addDocument(use.upcasters.emplace_back(documentName(project, upcasters, sampleUpcasters())));
    for (const auto& reducer : project.document.reducers()) {
        const bool program = reducer.reducer.starts_with(programMark);
        const auto whole = program ? reducer.reducer : documentName(project, reducer.reducer, sampleReducers());
        needs.addDocument(use.reducers.emplace_back(ProjectReducer{reducer.aggregateType, whole}).reducer);
    }
    use.needs = needs.needs();
    return use;
}

Result<std::string> reducerFor(const std::vector<ProjectReducer>& reducers, const std::string& aggregateType) {
    std::string forAny;
    for (const auto& each : reducers)
        if (each.aggregateType == aggregateType)
            return each.reducer;
    for (const auto& each : reducers) {
        if (!each.aggregateType.empty() || each.reducer.starts_with(programMark))
            continue;
        TRY_ASSIGN(const auto reducer, loadReducer(each.reducer));
        const auto* rules = dynamic_cast<const RuleReducer*>(reducer.get());
        if (rules && rules->aggregateType() == aggregateType)
            return each.reducer;
        if (forAny.empty() && (!rules || rules->aggregateType().empty()))
            forAny = each.reducer;
    }
    return forAny;
}

std::string pathInProject(const fs::path& project, const fs::path& file) {
    const auto folder = whole(project).parent_path();
    return isBelow(folder, file) ? whole(file).lexically_relative(folder).generic_string() : whole(file).string();
}

} // namespace leftfold
