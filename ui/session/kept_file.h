// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/document_file.h"
#include "ui/session/workspace.h"
#include <QFileSystemWatcher>

namespace leftfold::ui {

/// The file of a document that is edited: written whole on another thread, never over what somebody else wrote meanwhile, and
/// watched for what other programs make of it. Window's thread only.
class KeptFile : public QObject {
    Q_OBJECT
public:
    explicit KeptFile(Workspace& workspace, QObject* parent = nullptr);

    /// Another document's file; nothing: it has none. Answers about the one before never come.
    void hold(std::optional<DocumentFile> file);
    const std::optional<DocumentFile>& file() const { return m_file; }

    /// Then `written`, or `failed`: with Conflict where the file no longer holds what was read. While another text is being
    /// written it waits for that; of several that wait the last counts, and is the one that is told of.
    void save(const std::string& text);
    /// A file that is there is replaced, as the person said so.
    void saveAs(const std::string& path, const std::string& text);

Q_SIGNALS:
    void written();
    /// Another program wrote it; `hold` what there is now, or leave it.
    void changedOutside(const leftfold::DocumentFile& now);
    /// It can't be read any more; told once.
    void lost(const leftfold::Error& error);
    void failed(const leftfold::Error& error);

private:
    using Writer = std::function<Result<DocumentFile>()>;
    void write(const Writer& writer);
    void watch();
    void readAgain();
    void takeReread(const Result<DocumentFile>& now);

    Workspace& m_workspace;
    std::optional<DocumentFile> m_file;
    QFileSystemWatcher m_watcher;
    bool m_writing = false;
    std::function<void()> m_next; ///< what waits until that is done
    bool m_toldLost = false;
    int m_serial = 0; ///< counts files
    Latest m_rereading;
};

} // namespace leftfold::ui
