// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/branch_verdict.h"
#include "core/support/edit_history.h"
#include "ui/session/replay_session.h"

namespace leftfold::ui {

/// Where the branches of an aggregate are kept: the settings of its store, or the document of a project. Window's thread.
struct BranchKeeper {
    std::function<std::vector<Branch>(const AggregateId&)> load = {};
    std::function<void(const AggregateId&, const std::vector<Branch>&)> save = {};
};

/// The two states under the cursor.
struct BranchedStates {
    std::size_t row = 0;
    Value real;
    Value branched;
    std::size_t differences = 0; ///< places that differ
};

/// The what-ifs of the aggregate that is replayed: its branches by name, the chosen one folded beside the real history, and one
/// cursor over both, which follows the head of the replay and moves it. Nothing is written to the store. Window's thread only.
class BranchSession : public QObject {
    Q_OBJECT
public:
    BranchSession(Workspace& workspace, ReplaySession& replay, QObject* parent = nullptr);

    /// Loads from there at once; null functions: nothing is kept.
    void setKeeper(BranchKeeper keeper);
    /// Folds only while somebody looks on.
    void setWatched(bool watched);

    const std::vector<Branch>& branches() const { return m_branches; }
    std::optional<std::size_t> chosen() const { return m_chosen; }
    /// Null while none is chosen.
    const Branch* branch() const { return m_chosen ? &m_branches[*m_chosen] : nullptr; }
    void choose(std::size_t index);
    /// Adds one of a name that no other has, and chooses it.
    void add(const std::string& name);
    void rename(const std::string& name);
    void removeChosen();

    /// Other edits for the chosen branch; where there is none, one is made. `what` is for undo.
    using Join = EditHistory<std::vector<BranchEdit>>::Join;
    void setEdits(std::vector<BranchEdit> edits, const std::string& what, Join join = Join::Never);
    std::optional<std::string> undoName() const { return m_history.undoName(); }
    std::optional<std::string> redoName() const { return m_history.redoName(); }
    void undo();
    void redo();

    /// Asked of the end of both histories; empty: nothing. Why it is not understood stands in `conditionFault`.
    void setCondition(const std::string& text);
    const std::string& condition() const { return m_condition; }
    const std::string& conditionFault() const { return m_conditionFault; }
    const std::optional<BranchVerdict>& verdict() const { return m_verdict; }

    /// Null until the chosen branch is folded.
    const std::shared_ptr<const BranchedTimeline>& both() const { return m_both; }
    /// Why the chosen branch can't be folded.
    const std::optional<Error>& problem() const { return m_problem; }
    bool isFolding() const { return m_isFolding; }

    std::size_t row() const { return m_row; }
    void setRow(std::size_t row);
    /// The version of the store's event under the cursor, or of the last one before it; nothing at the start.
    std::optional<Version> versionAtCursor() const;
    /// Null until they are known.
    const BranchedStates* states() const { return m_states ? &*m_states : nullptr; }

Q_SIGNALS:
    /// Other branches, another one chosen, or other edits.
    void branchesChanged();
    void foldedChanged();
    void verdictChanged();
    void rowChanged();
    void statesChanged();

private:
    struct Folded {
        std::shared_ptr<const BranchedTimeline> both;
        std::optional<BranchVerdict> verdict;
    };
    void followTimeline();
    void followHead();
    void load();
    void keep();
    void begin(std::size_t index);
    void changed();
    void fold();
    void take(Result<Folded> folded);
    void forgetFold();
    void readStates();

    Workspace& m_workspace;
    ReplaySession& m_replay;
    BranchKeeper m_keeper;
    std::optional<AggregateId> m_aggregate; ///< whose branches these are
    std::vector<Branch> m_branches;
    std::optional<std::size_t> m_chosen;
    EditHistory<std::vector<BranchEdit>> m_history;
    std::string m_condition;
    std::string m_conditionFault;
    std::shared_ptr<const StepCondition> m_question; ///< null: nothing is asked
    std::optional<BranchVerdict> m_verdict;
    std::shared_ptr<const BranchedTimeline> m_both;
    std::optional<Error> m_problem;
    std::optional<BranchedStates> m_states;
    std::size_t m_row = 0;
    bool m_watched = false;
    bool m_isFolding = false;
    bool m_leading = false; ///< the cursor moves the head, not the other way round
    Latest m_folding;
    Latest m_reading;
};

} // namespace leftfold::ui
