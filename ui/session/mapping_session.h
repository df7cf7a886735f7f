// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/open_mapping.h"
#include "core/versioning/mapping_history.h"
#include "ui/session/kept_file.h"

namespace leftfold::ui {

/// The mapping of the window while it is edited: its file, every edit of it, and the upcasters that it makes. It belongs to
/// the window and not to a store: no edit is lost because another store is opened. Window's thread only; files are read and
/// written, and the mapping is compiled, on another.
class MappingSession : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<Result<MappingDocument>(const MappingDocument&)>;
    using Join = MappingHistory::Join;

    explicit MappingSession(Workspace& workspace, QObject* parent = nullptr);

    /// An empty mapping, without a file.
    void startNew();
    /// By the name that `openMapping` knows; then `opened` or `failed`, and what was open stays.
    void open(const std::string& name);
    /// Then `saved` or `failed`. Without a file it does nothing: ask for one and `saveAs`.
    void save();
    void saveAs(const std::string& path);
    /// Saves although the file was changed by somebody else since.
    void overwrite();

    /// Empty: new.
    const std::string& name() const { return m_name; }
    /// How it is called: the file's name.
    const std::string& title() const { return m_title; }
    bool hasFile() const { return m_file.file().has_value(); }
    bool isSaved() const { return m_history.isSaved(); }

    const MappingDocument& document() const { return m_history.document(); }
    /// As they are written in the document; steps and arrows of a half finished one too.
    const std::vector<MappingArrow>& arrows() const { return m_arrows; }

    /// Changes the document, for one step of undo. What can't be done is told by `failed`, and changes nothing.
    bool edit(const std::string& name, const Edit& edit, Join join = Join::Never);
    std::optional<std::string> undoName() const { return m_history.undoName(); }
    std::optional<std::string> redoName() const { return m_history.redoName(); }
    void undo();
    void redo();

    /// Whether `upcasters` and `problem` are still those of an older document.
    bool isCompiling() const { return m_compiling; }
    /// The mapping ready to run; where the document can't run, that of the last one that could. Never null.
    const std::shared_ptr<const Upcasters>& upcasters() const { return m_upcasters; }
    /// Why the document can't run.
    const std::optional<Error>& problem() const { return m_problem; }

Q_SIGNALS:
    /// Another mapping; `edited` follows.
    void opened();
    /// Another document, or another state of saving it.
    void edited();
    void compiled();
    void saved();
    /// Somebody else changed the file while there are edits that are not saved.
    void changedOutside(const QString& sentence);
    void failed(const leftfold::Error& error);

private:
    struct Compiled {
        std::shared_ptr<const Upcasters> upcasters; ///< null: it can't run
        Error problem;
    };
    void adopt(OpenedMapping mapping);
    void show();
    void compile();
    void takeWritten();
    void takeFromDisk(const DocumentFile& now);
    void tellLost(const Error& error);

    Workspace& m_workspace;
    std::string m_name;
    std::string m_title;
    KeptFile m_file;
    MappingHistory m_history;
    std::vector<MappingArrow> m_arrows;
    bool m_compiling = false;
    std::shared_ptr<const Upcasters> m_upcasters = std::make_shared<const Upcasters>();
    std::optional<Error> m_problem;
    int m_edits = 0;
    bool m_toldBroken = false; ///< that the file is half written
    Latest m_opening;
    Latest m_compilation;
};

} // namespace leftfold::ui
