// SPDX-License-Identifier: Apache-2.0
#include "ui/session/mapping_session.h"
#include <QFileInfo>

namespace leftfold::ui {

namespace {

/// How errors call a mapping that was never saved.
constexpr const char* newTitle = "new.upcasters.json";

/// A document's answers count whatever store is open by then.
Question about(Latest* latest) {
    return {{}, Lane::Quick, latest, Subject::Window};
}

/// A file to write: one that is there may be replaced, as the person said so.
Result<DocumentFile> replaceable(const std::string& path) {
    std::error_code unreadable;
    if (!std::filesystem::exists(path, unreadable))
        return DocumentFile{path, {}};
    return openDocumentFile(path);
}

Result<DocumentFile> written(DocumentFile file, const std::string& text) {
    TRY_VOID(saveDocumentFile(file, text));
    return file;
}

} // namespace

MappingSession::MappingSession(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_title(newTitle) {
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &MappingSession::readAgain);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &MappingSession::readAgain);
}

void MappingSession::startNew() {
    adopt({{}, newTitle, MappingDocument(), {}});
}

void MappingSession::open(const std::string& name) {
    m_workspace.compute(
        this, about(&m_opening), [name](Progress&) { return openMapping(name); },
        [this, edits = m_edits](Result<OpenedMapping> mapping) {
            if (!mapping)
                return Q_EMIT failed(mapping.error());
            if (edits == m_edits) // else a person has begun to work on what is here
                adopt(*std::move(mapping));
        });
}

void MappingSession::adopt(OpenedMapping mapping) {
    m_opening.cancel();
    ++m_serial;
    m_toldMissing = false;
    m_name = std::move(mapping.name);
    m_title = std::move(mapping.title);
    m_file = std::move(mapping.file);
    m_history = MappingHistory(std::move(mapping.document));
    m_upcasters = std::make_shared<const Upcasters>();
    m_problem.reset();
    watch();
    m_arrows = arrowsIn(document().root());
    Q_EMIT opened();
    compile();
    Q_EMIT edited();
}

void MappingSession::show() {
    m_arrows = arrowsIn(document().root());
    compile();
    Q_EMIT edited();
}

bool MappingSession::edit(const std::string& name, const Edit& edit, Join join) {
    auto next = edit(document());
    if (!next) {
        Q_EMIT failed(next.error());
        return false;
    }
    ++m_edits;
    m_history.push(*std::move(next), name, join);
    show();
    return true;
}

void MappingSession::undo() {
    if (!undoName())
        return;
    m_history.undo();
    show();
}

void MappingSession::redo() {
    if (!redoName())
        return;
    m_history.redo();
    show();
}

void MappingSession::compile() {
    m_compiling = true;
    m_workspace.compute(
        this, about(&m_compilation),
        [document = document(), title = m_title](Progress&) -> Result<Compiled> {
            auto upcasters = document.compile(title);
            if (!upcasters)
                return Compiled{nullptr, upcasters.error()};
            return Compiled{std::make_shared<const Upcasters>(*std::move(upcasters)), {}};
        },
        [this](Result<Compiled> compiled) {
            m_compiling = false;
            m_problem.reset();
            if (compiled->upcasters)
                m_upcasters = std::move(compiled->upcasters);
            else
                m_problem = std::move(compiled->problem);
            Q_EMIT this->compiled();
        });
}

void MappingSession::save() {
    if (m_file)
        write([file = *m_file](const std::string& text) { return written(file, text); });
}

void MappingSession::saveAs(const std::string& path) {
    write([path](const std::string& text) -> Result<DocumentFile> {
        TRY_ASSIGN(auto file, replaceable(path));
        return written(std::move(file), text);
    });
}

void MappingSession::overwrite() {
    if (m_file)
        saveAs(m_file->path.string());
}

void MappingSession::write(const Writer& writer) {
    if (std::exchange(m_writing, true))
        return;
    m_workspace.compute(
        this, about(nullptr), [writer, text = document().text()](Progress&) { return writer(text); },
        [this, serial = m_serial](Result<DocumentFile> file) {
            m_writing = false;
            if (serial != m_serial)
                return; // it was written, and another mapping is here
            if (!file)
                return Q_EMIT failed(file.error());
            takeWritten(*std::move(file));
        });
}

void MappingSession::takeWritten(DocumentFile file) {
    m_name = file.path.string();
    m_title = file.path.filename().string();
    m_file = std::move(file);
    if (document().text() == m_file->text) // else it was edited meanwhile
        m_history.markSaved();
    watch();
    Q_EMIT edited();
    Q_EMIT saved();
}

/// A file that is replaced is no longer watched, so this is done after every change; its folder tells when it comes back.
void MappingSession::watch() {
    const QFileInfo file(m_file ? QString::fromStdString(m_file->path.string()) : QString());
    const QStringList wanted = m_file ? QStringList{file.absoluteFilePath(), file.absolutePath()} : QStringList();
    for (const QString& path : m_watcher.files() + m_watcher.directories())
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    for (const QString& path : wanted)
        if (!(m_watcher.files() + m_watcher.directories()).contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
}

void MappingSession::readAgain() {
    if (!m_file)
        return;
    watch();
    if (!m_writing)
        m_workspace.compute(
            this, about(&m_rereading), [name = m_name](Progress&) { return openMapping(name); },
            [this](const Result<OpenedMapping>& mapping) { takeReread(mapping); });
}

/// A file that is gone or half written changes nothing here: what was read of it stays.
void MappingSession::takeReread(const Result<OpenedMapping>& mapping) {
    if (!mapping && !std::exchange(m_toldMissing, true))
        return Q_EMIT changedOutside(
            tr("%1 The mapping is here as it was; saving writes it again.").arg(QString::fromStdString(mapping.error().message)));
    if (!mapping)
        return;
    m_toldMissing = false;
    if (mapping->file && m_file && mapping->file->text != m_file->text)
        takeFromDisk(*mapping);
}

void MappingSession::takeFromDisk(const OpenedMapping& mapping) {
    if (!isSaved())
        return Q_EMIT changedOutside(tr(
            "%1 was changed by another program, and your edits are not saved: they stay here. Save them as another file, or open it again.")
                                         .arg(QString::fromStdString(m_title)));
    m_file = mapping.file;
    m_history.push(mapping.document, "change by another program");
    m_history.markSaved();
    show();
}

} // namespace leftfold::ui
