// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/open_project.h"
#include "core/model/document.h"
#include "core/model/json_text.h"
#include "core/storage/layout_catalog.h"
#include "core/storage/store_kind.h"
#include <algorithm>

namespace leftfold {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view programMark = "exec:";
/// All documents of a project together; they are held until the person has agreed.
constexpr std::size_t mostDocuments = 256;
constexpr std::size_t mostText = std::size_t{32} << 20;

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

/// A document may be named as those that ship are; what lies beside the project and is called the same is `./order`.
std::string documentName(const OpenedProject& project, const std::string& name, const std::vector<std::string>& shipped) {
    return contains(shipped, name) ? name : resolved(project, name);
}

/// `marten`, `marten:tenant_a.mt_events` and the names of the project's own layouts are names; else it is a file.
std::string layoutName(const OpenedProject& project, const std::string& layout) {
    const auto& known = builtInLayouts();
    const auto name = layout.substr(0, layout.find(':'));
    const bool shipped = std::any_of(known.begin(), known.end(), [&](const Layout& each) { return each.name == name; });
    const bool isFile = !shipped && name.find_first_of("./") != std::string::npos;
    return isFile ? resolved(project, layout) : layout;
}

/// Nothing: there is no such file, or none that can be read.
std::optional<std::string> textOf(const std::string& name) {
    std::error_code fault;
    if (!fs::is_regular_file(name, fault))
        return std::nullopt;
    auto text = loadText(name);
    return text ? std::optional(*std::move(text)) : std::nullopt;
}

bool runsScript(const Value& value) {
    if (const auto* op = value.find("op"); op && op->isString() && op->text() == "script")
        return true;
    return std::any_of(value.items().begin(), value.items().end(), runsScript)
        || std::any_of(value.members().begin(), value.members().end(), [](const auto& member) { return runsScript(member.value); });
}

/// As the documents are read later. What is no JSON is not known to run nothing.
bool mayRunScript(std::string_view text) {
    const auto document = parseJson(withoutByteOrderMark(text));
    return !document || runsScript(*document);
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
        const auto found = m_project.texts.find(name);
        const bool isKnown = found != m_project.texts.end() || !fs::path(name).is_absolute();
        const bool isText = found != m_project.texts.end() && found->second;
        if (name.ends_with(".js") || !isKnown || (isText && mayRunScript(*found->second)))
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

/// The whole paths of what the project names below its folder and Leftfold reads as documents. What lies elsewhere is not even
/// read before somebody agreed; to whatever it says, then.
std::vector<std::string> documentsOf(const OpenedProject& project) {
    std::vector<std::string> names;
    const auto addFile = [&](const std::string& name) {
        if (fs::path(name).is_absolute() && isBelow(folderOf(project), name) && !contains(names, name))
            names.push_back(name);
    };
    for (const auto& store : project.document.stores())
        addFile(layoutName(project, store.layout));
    for (const auto& layout : project.document.layouts())
        addFile(resolved(project, layout));
    for (const auto& upcasters : project.document.upcasters())
        addFile(documentName(project, upcasters, sampleUpcasters()));
    for (const auto& reducer : project.document.reducers())
        if (!reducer.reducer.starts_with(programMark))
            addFile(documentName(project, reducer.reducer, sampleReducers()));
    return names;
}

Result<DocumentTexts> readTexts(const OpenedProject& project) {
    DocumentTexts texts;
    std::size_t total = 0;
    for (const auto& name : documentsOf(project)) {
        const auto& text = texts[name] = textOf(name);
        total += text ? text->size() : 0;
        if (texts.size() > mostDocuments || total > mostText)
            return fail(ErrorCode::InvalidArgument,
                project.title() + " names more documents than Leftfold reads: at most 256, of 32 MiB together.");
    }
    return texts;
}

std::string subjectOf(const OpenedProject& project, const ProjectUse& use) {
    std::string subject;
    const auto add = [&subject](std::string_view part) { subject += std::to_string(part.size()) + ':' + std::string(part); };
    for (const auto& part : {whole(project.file.path).string(), use.store.name, use.store.store, use.store.layout})
        add(part);
    for (const auto& layout : use.layoutFiles)
        add(layout);
    for (const auto& upcasters : use.fold.upcasters)
        add(upcasters);
    for (const auto& reducer : use.fold.reducers)
        add(reducer.aggregateType + '\n' + reducer.reducer);
    for (const auto& [name, text] : project.texts) {
        add(name);
        add(text ? *text : std::string_view("-"));
    }
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
    TRY_ASSIGN(project.texts, readTexts(project));
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
        needs.addDocument(use.fold.upcasters.emplace_back(documentName(project, upcasters, sampleUpcasters())));
    for (const auto& reducer : project.document.reducers()) {
        const bool program = reducer.reducer.starts_with(programMark);
        const auto whole = program ? reducer.reducer : documentName(project, reducer.reducer, sampleReducers());
        needs.addDocument(use.fold.reducers.emplace_back(ProjectReducer{reducer.aggregateType, whole}).reducer);
    }
    use.fold.texts = project.texts;
    use.fold.folder = folderOf(project).string();
    use.needs = needs.needs();
    use.subject = subjectOf(project, use);
    return use;
}

std::string pathInProject(const fs::path& project, const fs::path& file) {
    const auto folder = whole(project).parent_path();
    return isBelow(folder, file) ? whole(file).lexically_relative(folder).generic_string() : whole(file).string();
}

} // namespace leftfold
