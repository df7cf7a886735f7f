// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_findings.h"
#include "core/causation/chain_scene.h"
#include "core/causation/chain_totals.h"
#include "core/jobs/find_chain.h"
#include "core/jobs/trace_chain.h"
#include "ui/session/workspace.h"

namespace leftfold::ui {

/// How much of a process is shown around an event.
enum class ChainScope {
    Correlation, ///< all of it
    Event ///< the event's causes and effects
};

/// The chain of the window: read, arranged and looked through on other threads. Its selection is the workspace's: an event that
/// is selected elsewhere is selected here, and read only where another chain holds it. Window's thread only.
class ChainSession : public QObject {
    Q_OBJECT
public:
    explicit ChainSession(Workspace& workspace, QObject* parent = nullptr);

    /// While somebody looks, the chain follows the selection.
    void setWatched(bool on);
    void reload();

    bool isLoading() const { return m_loading; }
    /// Null while there is none. It has events even where an event stands alone; see `isAlone`.
    const std::shared_ptr<const ChainScene>& scene() const { return m_scene; }
    const CorrelationId& correlation() const { return m_correlation; }
    /// Whether it holds the causes and effects of one event and not all of a correlation.
    bool isAroundEvent() const { return m_aroundEvent; }
    /// Whether the event that was asked for has neither cause, effect nor correlation.
    bool isAlone() const;
    const std::vector<ChainFinding>& findings() const { return m_findings; }
    const ChainTotals& totals() const { return m_totals; }
    std::chrono::microseconds duration() const { return m_duration; }

    ChainScope scope() const { return m_scope; }
    ChainEdge edge() const { return m_edge; }
    void setScope(ChainScope scope);
    void setEdge(ChainEdge edge);

    /// The selected node; -1: none of this chain.
    int selected() const { return m_selected; }
    /// Selects the event everywhere, as soon as it is read.
    void select(int node);
    /// Selects it and goes on with the whole event.
    void open(int node, std::function<void(const Event&)> go);
    /// Selects it and goes to that page.
    void open(int node, const QString& page);
    /// Shows the page of chains with the chain of a correlation or event of which only the id is known; `notFound` where the
    /// store has neither.
    void find(const QString& id);
    /// Selects an event that another chain holds.
    void follow(const ChainEvent& event);

    /// Hides the effects of the row's event, shows them, or shows its repeats one by one.
    void toggle(int row);
    void collapseAll();
    void expandAll();
    void setFoldRepeats(bool on);
    /// Only the node, its causes and effects; -1: all.
    void setFocus(int node);
    void setIdle(IdleTime idle);
    const ChainView& view() const { return m_view; }
    IdleTime idle() const { return m_idle; }

Q_SIGNALS:
    void loadingChanged();
    /// Another chain, or none.
    void chainChanged();
    /// More was found about the same chain.
    void findingsChanged();
    /// Other rows of the same chain.
    void sceneChanged();
    void selectionChanged();
    void failed(const leftfold::Error& error);
    /// What was to be found is not in the store; `failed` says it.
    void notFound(const QString& id);

private:
    struct Loaded {
        std::shared_ptr<const ChainScene> scene;
        CorrelationId correlation;
        std::vector<ChainFinding> findings;
        ChainTotals totals;
        std::chrono::microseconds duration{};
    };
    void forget();
    void letGo(std::shared_ptr<const ChainScene> scene);
    void followSelection();
    void load(const Event& event);
    void take(Result<Loaded> loaded);
    void askTwins();
    int nodeOf(const EventRef& event) const;
    void setSelected(int node);
    void bringIntoView(int node);
    ChainView unfoldedView() const;
    void arrange();
    void enter(const ChainEntrance& entrance);
    void read(const EventRef& event, std::function<void(const Event&)> go);

    Workspace& m_workspace;
    bool m_watched = false;
    bool m_loading = false;
    bool m_aroundEvent = false;
    std::optional<Event> m_asked;
    ChainScope m_scope = ChainScope::Correlation;
    ChainEdge m_edge = ChainEdge::Stop;
    std::shared_ptr<const ChainScene> m_scene;
    CorrelationId m_correlation;
    std::vector<ChainFinding> m_findings;
    ChainTotals m_totals;
    std::chrono::microseconds m_duration{};
    ChainView m_view; ///< as asked for; that of the scene may be one behind
    IdleTime m_idle = IdleTime::Compressed;
    int m_selected = -1;
    Latest m_tracing;
    Latest m_arranging;
    Latest m_reading;
    Latest m_twins;
};

/// The name of a chain's event, for the workspace.
EventRef refOf(const ChainEvent& event);

} // namespace leftfold::ui
