// SPDX-License-Identifier: Apache-2.0
#include "ui/session/kept_file.h"
#include <QFileInfo>

namespace leftfold::ui {

namespace {

Question about(Latest* latest) {
    return {{}, Lane::Quick, latest, Subject::Window};
}

Result<DocumentFile> saved(DocumentFile file, const std::string& text) {
    TRY_VOID(saveDocumentFile(file, text));
    return file;
}

Result<DocumentFile> replaceable(const std::string& path) {
    std::error_code unreadable;
    return std::filesystem::exists(path, unreadable) ? openDocumentFile(path) : Result<DocumentFile>(DocumentFile{path, {}});
}

} // namespace

KeptFile::KeptFile(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace) {
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &KeptFile::readAgain);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &KeptFile::readAgain);
}

void KeptFile::hold(std::optional<DocumentFile> file) {
    if (!file || !m_file || file->path != m_file->path) {
        ++m_serial;
        m_next = nullptr;
    }
    m_file = std::move(file);
    m_toldLost = false;
    m_rereading.cancel();
    watch();
}

void KeptFile::save(const std::string& text) {
    if (m_writing)
        m_next = [this, text] { save(text); };
    else if (m_file)
        write([file = *m_file, text] { return saved(file, text); });
}

void KeptFile::saveAs(const std::string& path, const std::string& text) {
    if (m_writing) {
        m_next = [this, path, text] { saveAs(path, text); };
        return;
    }
    write([path, text]() -> Result<DocumentFile> {
        TRY_ASSIGN(auto file, replaceable(path));
        return saved(std::move(file), text);
    });
}

void KeptFile::write(const Writer& writer) {
    m_writing = true;
    m_workspace.compute(
        this, about(nullptr), [writer](Progress&) { return writer(); },
        [this, serial = m_serial](Result<DocumentFile> file) {
            m_writing = false;
            auto next = std::exchange(m_next, nullptr);
            const bool isMeant = serial == m_serial; // else it was written, and another document is here
            if (isMeant && !file)
                return Q_EMIT failed(file.error()); // what waited would meet the same
            if (isMeant) {
                m_file = *std::move(file);
                watch();
            }
            if (next)
                next();
            else if (isMeant)
                Q_EMIT written();
        });
}

/// A file that is replaced is no longer watched, so this is done after every change; its folder tells when it comes back.
void KeptFile::watch() {
    const QFileInfo file(m_file ? QString::fromStdString(m_file->path.string()) : QString());
    const QStringList wanted = m_file ? QStringList{file.absoluteFilePath(), file.absolutePath()} : QStringList();
    for (const QString& path : m_watcher.files() + m_watcher.directories())
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    for (const QString& path : wanted)
        if (!(m_watcher.files() + m_watcher.directories()).contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
}

void KeptFile::readAgain() {
    if (!m_file)
        return;
    watch();
    if (!m_writing)
        m_workspace.compute(
            this, about(&m_rereading), [path = m_file->path](Progress&) { return openDocumentFile(path); },
            [this](const Result<DocumentFile>& now) { takeReread(now); });
}

/// A file that is gone, or half written by another program, changes nothing: what was read of it stays.
void KeptFile::takeReread(const Result<DocumentFile>& now) {
    if (!m_file || m_writing)
        return;
    if (now && now->text) {
        m_toldLost = false;
        if (now->text != m_file->text)
            Q_EMIT changedOutside(*now);
        return;
    }
    if (!std::exchange(m_toldLost, true))
        Q_EMIT lost(now ? Error{ErrorCode::NotFound, "There is no file " + m_file->path.string() + " any more.", {}} : now.error());
}

} // namespace leftfold::ui
