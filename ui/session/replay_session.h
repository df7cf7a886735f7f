// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/choose_fold.h"
#include "core/jobs/folds_by_type.h"
#include "core/jobs/open_project.h"
#include "core/jobs/replay_aggregate.h"
#include "ui/session/workspace.h"
#include <map>

namespace leftfold::ui {

/// The replay of the window: one aggregate's timeline and the head on it. The head and the selected event follow each other.
/// Window's thread only.
class ReplaySession : public QObject {
    Q_OBJECT
public:
    explicit ReplaySession(Workspace& workspace, QObject* parent = nullptr);

    /// Replays the aggregate, unless it is the one that is shown, with the head on that version or at the end.
    void show(const AggregateId& aggregate, std::optional<Version> version = {});
    void reload();

    const std::optional<AggregateId>& aggregate() const { return m_aggregate; }
    bool isLoading() const { return m_loading; }
    /// Null while nothing is folded.
    const std::shared_ptr<const Timeline>& timeline() const { return m_timeline; }
    /// How long reading and folding took.
    std::chrono::microseconds duration() const { return m_duration; }
    const ChosenFold& fold() const { return m_fold; }

    /// Choices for aggregates of the present type; they replay again.
    FoldChoice choice() const { return choiceFor(m_aggregate.value_or(AggregateId())); }
    FoldChoice choiceFor(const AggregateId& aggregate) const;
    void setChoice(const FoldChoice& choice);
    /// The same for aggregates of every type, for walks over many.
    FoldWishes foldWishes() const;
    /// The upcasters for every aggregate without a choice of its own; empty: what fits.
    void setMapping(const std::string& name);
    /// What a project folds with, where a person chose nothing else.
    void setProject(const ProjectFold& project);
    /// Replays again what is folded with that mapping: it says something else now.
    void mappingChanged(const std::string& name);
    /// The person wrote that reducer's file: aggregates of the present type are folded with it from now on, and again.
    void reducerSaved(const std::string& name);
    /// Another program wrote it. What a project names is folded as it was agreed to.
    void reducerChanged(const std::string& name);
    /// Nothing: from zero.
    const std::optional<Version>& start() const { return m_start; }
    void setStart(std::optional<Version> snapshot);

    std::size_t head() const { return m_head; }
    void setHead(std::size_t step);
    /// What the head's step did; null without a timeline.
    const Frame* frame() const { return m_frame ? &*m_frame : nullptr; }

Q_SIGNALS:
    void loadingChanged();
    void timelineChanged();
    void headChanged();
    /// What stands at the head is known now; follows `headChanged` at once unless states are very large.
    void frameChanged();
    void failed(const leftfold::Error& error);

private:
    struct Loaded {
        std::shared_ptr<const Timeline> timeline;
        ChosenFold fold;
        std::chrono::microseconds duration{};
    };
    void forget();
    bool isOfProject(const std::string& mapping) const;
    void load(std::optional<Version> version);
    void take(Result<Loaded> loaded);
    std::size_t firstHead();
    void followSelection();
    void selectHeadEvent();
    void readFrame();
    void setFrame(Frame frame);

    Workspace& m_workspace;
    std::optional<AggregateId> m_aggregate;
    std::map<std::string, FoldChoice> m_choices; ///< by aggregate type
    std::string m_mapping; ///< empty: what fits
    ProjectFold m_project; ///< where a person chose nothing else
    std::optional<Version> m_start;
    ChosenFold m_fold;
    std::shared_ptr<const Timeline> m_timeline;
    std::chrono::microseconds m_duration{};
    std::optional<Frame> m_frame;
    std::size_t m_head = 0;
    std::optional<Version> m_wanted; ///< where the head is to be when the timeline is here
    bool m_toStart = false; ///< or before every event
    bool m_loading = false;
    bool m_slow = false; ///< frames take too long for the window's thread
    Latest m_folding;
    Latest m_framing;
};

} // namespace leftfold::ui
