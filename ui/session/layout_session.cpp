// SPDX-License-Identifier: Apache-2.0
#include "ui/session/layout_session.h"
#include "core/model/document_text.h"
#include "core/model/json_text.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr int previewRows = 50;

Question about(Latest* latest) {
    return {{}, Lane::Quick, latest, Subject::Window};
}

std::string titleFor(const std::string& layout) {
    return layout + ".layout.json";
}

} // namespace

LayoutSession::LayoutSession(Workspace& workspace, Opener opener, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_opener(std::move(opener)) { }

LayoutSession::~LayoutSession() {
    retire(std::move(m_worker));
}

/// Asks on the thread of the tables; a question of the same kind that is under way is cancelled, and its answer never comes.
template <typename Job, typename Answer>
void LayoutSession::ask(QFutureWatcherBase*& latest, Job job, Answer answer) {
    if (latest)
        latest->cancel();
    using R = std::invoke_result_t<Job, TableSource&, Progress&>;
    const QFuture<R> future = m_worker->run(std::move(job));
    auto* watcher = new QFutureWatcher<R>(this);
    latest = watcher;
    connect(watcher, &QFutureWatcherBase::finished, this, [&latest, watcher, serial = m_serial, this, reply = std::move(answer)] {
        watcher->deleteLater();
        if (latest == watcher)
            latest = nullptr;
        if (!watcher->isCanceled() && serial == m_serial && watcher->future().resultCount() > 0)
            reply(watcher->future().takeResult());
    });
    watcher->setFuture(future);
}

void LayoutSession::begin(const StoreChoice& store) {
    ++m_serial;
    for (auto* question : {m_lookQuestion, m_tryQuestion})
        if (question)
            question->cancel();
    m_opening.cancel();
    retire(std::move(m_worker));
    m_worker = std::make_unique<Worker<TableSource>>([open = m_opener, store] { return open(store); });
    m_store = store;
    m_proposals = {};
    m_tableName.clear();
    m_file.reset();
    m_preview = {};
    look();
}

void LayoutSession::describe(const StoreChoice& store) {
    begin(store);
    m_proposing = true;
    start({}, titleFor("new"));
}

void LayoutSession::editCopy(const StoreChoice& store, const std::string& layout) {
    begin(store);
    m_proposing = false;
    m_workspace.compute(
        this, about(&m_opening), [layout](Progress&) { return openLayout(layout); },
        [this](Result<OpenedLayout> opened) {
            if (!opened)
                return Q_EMIT failed(opened.error());
            m_file = std::move(opened->file);
            start(std::move(opened->text), std::move(opened->title));
        });
}

void LayoutSession::start(std::string text, std::string title) {
    m_title = std::move(title);
    m_history = EditHistory<std::string>(std::move(text));
    if (!m_file)
        m_history.markUnsaved();
    show();
}

void LayoutSession::look() {
    m_looking = true;
    ask(
        m_lookQuestion, [](TableSource& source, Progress& progress) { return proposeLayouts(source, {}, progress); },
        [this](Result<LayoutProposals> proposals) {
            m_looking = false;
            if (!proposals) {
                Q_EMIT lookedAt();
                return Q_EMIT failed(proposals.error());
            }
            m_proposals = *std::move(proposals);
            Q_EMIT lookedAt();
            if (m_proposing && !m_proposals.tables.empty() && !undoName())
                if (const auto& best = m_proposals.tables.front(); best.isLog())
                    start(documentText(best.document), titleFor(layoutName(best.table)));
        });
}

const Table* LayoutSession::table() const {
    const auto& tables = m_proposals.catalogue.tables;
    const auto found = std::find_if(tables.begin(), tables.end(), [this](const Table& table) { return table.path() == m_tableName; });
    return found == tables.end() ? nullptr : &*found;
}

void LayoutSession::chooseTable(const std::string& table) {
    const auto* proposal = m_proposals.find(table);
    if (!proposal || table == m_preview.table)
        return;
    const auto& tables = m_proposals.catalogue.tables;
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& known) { return known.path() == table; });
    const auto document = proposal->isLog() || found == tables.end() ? proposal->document : newLayout(m_proposals.catalogue.engine, *found);
    if (!m_file && !undoName())
        return start(documentText(document), titleFor(layoutName(table)));
    m_history.push(documentText(document), "choose table " + table);
    show();
}

std::string LayoutSession::reason(const std::string& role) const {
    const auto* proposal = m_proposals.find(m_tableName);
    if (!proposal || !proposal->isLog() || roleSource(proposal->document, role) != roleSource(m_root, role))
        return {};
    for (const auto& proposed : proposal->roles)
        if (proposed.role == role)
            return proposed.reason;
    return {};
}

void LayoutSession::setText(const std::string& text) {
    if (text == this->text())
        return;
    m_history.push(text, "type in the document", Join::SameName);
    show();
}

void LayoutSession::setRole(const std::string& role, const RoleSource& source) {
    if (!m_readable || source == this->role(role))
        return;
    m_history.push(documentText(withRole(m_root, role, source)), "change " + role, Join::SameName);
    show();
}

void LayoutSession::setTimes(const TimesWritten& times) {
    if (!m_readable || times == this->times())
        return;
    m_history.push(documentText(withTimes(m_root, times)), "change times", Join::SameName);
    show();
}

void LayoutSession::undo() {
    m_history.undo();
    show();
}

void LayoutSession::redo() {
    m_history.redo();
    show();
}

void LayoutSession::show() {
    auto root = parseJson(text());
    m_readable = root && root->isObject();
    if (m_readable)
        m_root = *std::move(root);
    Q_EMIT edited();
    tryOut();
}

void LayoutSession::tryOut() {
    if (text().empty())
        return;
    m_trying = true;
    ask(
        m_tryQuestion,
        [text = text(), title = m_title](
            TableSource& source, Progress& progress) { return previewLayout(source, text, title, previewRows, progress); },
        [this](Result<LayoutPreview> preview) { takePreview(std::move(preview)); });
}

void LayoutSession::takePreview(Result<LayoutPreview> preview) {
    m_trying = false;
    if (preview)
        m_preview = *std::move(preview);
    else
        m_preview.findings = {{LayoutFinding::Weight::Problem, {}, preview.error().message}};
    if (!m_preview.table.empty())
        m_tableName = m_preview.table;
    Q_EMIT previewed();
}

void LayoutSession::save() {
    if (m_file)
        write(*m_file);
}

void LayoutSession::saveAs(const std::string& path) {
    std::error_code unreadable;
    auto file = std::filesystem::exists(path, unreadable) ? openDocumentFile(path) : Result<DocumentFile>(DocumentFile{path, {}});
    if (!file)
        return Q_EMIT failed(file.error());
    write(*std::move(file));
}

void LayoutSession::write(DocumentFile file) {
    m_workspace.compute(
        this, about(nullptr), [file = std::move(file), text = text()](Progress&) { return saveLayout(file, text); },
        [this, serial = m_serial](Result<DocumentFile> written) {
            if (serial != m_serial)
                return; // it was written, and another layout is here
            if (!written)
                return Q_EMIT failed(written.error());
            m_file = *std::move(written);
            m_title = m_file->path.filename().string();
            if (text() == m_file->text) // else it was edited meanwhile
                m_history.markSaved();
            Q_EMIT edited();
            Q_EMIT saved();
        });
}

} // namespace leftfold::ui
