// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/infer_reducer.h"
#include "core/jobs/open_reducer.h"
#include "core/replay/rule_coverage.h"
#include "ui/session/kept_file.h"
#include "ui/session/replay_session.h"

namespace leftfold::ui {

/// What the replay that is shown would be with the reducer as it is edited, saved or not.
struct ReducerTrial {
    std::shared_ptr<const Timeline> timeline; ///< the same events, folded again
    RuleCoverage coverage;
};

/// What stands at the head of a trial.
struct TrialStep {
    Frame frame;
    std::vector<RuleEffect> effects; ///< empty where the reducer has no rules
    std::string text; ///< the state as JSON, to be read
    std::size_t differences = 0; ///< places where it is another than in the replay
};

/// The reducer of the window while it is edited: its file, every edit of it, and what it makes of the history that the replay
/// shows. It follows the replay's own reducer as long as nothing is edited. Window's thread only; files, folds and counting
/// have others.
class ReducerSession : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<Result<ReducerDocument>(const ReducerDocument&)>;
    using Join = ReducerHistory::Join;

    ReducerSession(Workspace& workspace, ReplaySession& replay, QObject* parent = nullptr);

    /// Nothing is read or folded while nobody looks.
    void setWatched(bool watched);

    /// No rules yet, for the aggregate type that is shown; without a file.
    void startNew();
    /// By the name that `openReducer` knows; then `opened`, or `failed`, and what was open stays.
    void open(const std::string& name);
    /// Drafts rules from the events of the aggregate type, as one step of undo where a reducer is open; then `edited`.
    void infer();
    void save();
    void saveAs(const std::string& path);
    /// Saves although the file was changed by somebody else since.
    void overwrite();

    bool isOpen() const { return m_open; }
    bool isInferring() const { return m_inferring; }
    const std::string& title() const { return m_title; }
    bool hasFile() const { return m_file.file().has_value(); }
    std::string fileName() const { return hasFile() ? m_file.file()->path.string() : std::string(); }
    bool isSaved() const { return m_history.isSaved(); }
    /// Whether anything would be lost.
    bool hasEdits() const { return m_open && !m_history.isSaved() && (m_history.undoName() || hasFile()); }
    /// JavaScript is text alone.
    bool isScript() const { return isScriptName(m_title); }

    const ReducerDocument& document() const { return m_history.document(); }
    /// As they are written; of a text that is no JSON those of the last one that was.
    const std::vector<ReducerRule>& rules() const { return m_rules; }
    void setText(const std::string& text);
    /// Changes the document, for one step of undo. What can't be done is told by `failed`, and changes nothing.
    bool edit(const std::string& name, const Edit& edit, Join join = Join::Never);
    std::optional<std::string> undoName() const { return m_history.undoName(); }
    std::optional<std::string> redoName() const { return m_history.redoName(); }
    void undo();
    void redo();

    /// Why the document can't run; then trial and step are older than it.
    const std::optional<Error>& problem() const { return m_problem; }
    /// Null before there is one.
    const std::shared_ptr<const ReducerTrial>& trial() const { return m_trial; }
    const TrialStep* step() const { return m_step ? &*m_step : nullptr; }

Q_SIGNALS:
    void opened();
    /// Another document, or another state of saving it.
    void edited();
    void inferringChanged();
    /// Whether the document can run is known.
    void compiled();
    void trialChanged();
    void stepChanged();
    void saved();
    void changedOutside(const QString& sentence);
    void told(const QString& sentence);
    void failed(const leftfold::Error& error);

private:
    struct Compiled {
        std::shared_ptr<Reducer> reducer; ///< null: it can't run
        Error problem;
    };
    void follow();
    void adopt(OpenedReducer opened);
    void close();
    void forget();
    void show();
    void push(ReducerDocument document, const std::string& name, Join join = Join::Never);
    void compile();
    void tryOut();
    void look();
    void takeDraft(const InferredReducer& draft);
    void takeWritten();
    void takeFromDisk(const DocumentFile& now);
    void tellLost(const Error& error);
    void foldWithFile();

    Workspace& m_workspace;
    ReplaySession& m_replay;
    KeptFile m_file;
    bool m_watched = false;
    bool m_open = false;
    bool m_inferring = false;
    bool m_toldBroken = false; ///< that the file is half written
    std::string m_title;
    std::optional<std::string> m_followed; ///< the replay's reducer that was opened last; nothing: none yet
    ReducerHistory m_history;
    std::vector<ReducerRule> m_rules;
    std::shared_ptr<Reducer> m_reducer; ///< of the last document that can run
    std::optional<Error> m_problem;
    std::shared_ptr<const ReducerTrial> m_trial;
    std::optional<TrialStep> m_step;
    Latest m_opening;
    Latest m_compilation;
    Latest m_trying;
    Latest m_looking;
    Latest m_drafting;
};

} // namespace leftfold::ui
