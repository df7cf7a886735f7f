// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/sample_events.h"
#include "core/versioning/field_picture.h"
#include "core/versioning/proof.h"
#include "core/versioning/version_inventory.h"
#include "ui/session/mapping_session.h"

namespace leftfold::ui {

/// Stored events on their way along one arrow of the mapping, and what they look like before and after; or those of a version
/// that no arrow is for.
struct ArrowSample {
    std::shared_ptr<const Upcasters> upcasters; ///< with which it was made; not null
    std::optional<std::size_t> upcaster; ///< nothing: no arrow
    std::size_t target = 0;
    std::vector<TypeVersion> shapes; ///< of the stored events that come to the arrow, the nearest first
    std::shared_ptr<const std::vector<Event>> events; ///< some of each shape, in the store's order; not null
    FieldPicture picture;
    std::vector<std::string> paths; ///< pointers to the fields before the arrow, outside of arrays
    std::vector<std::size_t> failing; ///< those of the events that fail at this arrow
};

/// What the mapping of the window means for the events of the store: which types and versions there are, how stored events
/// come through the arrow that is looked at, and the proof over all of them. Window's thread only.
class VersionSession : public QObject {
    Q_OBJECT
public:
    VersionSession(Workspace& workspace, MappingSession& mapping, QObject* parent = nullptr);

    /// While somebody looks, events are read.
    void setWatched(bool on);

    /// Types and versions, as soon as the store's counts are known; before, those that the mapping names.
    const VersionInventory& inventory() const { return m_inventory.value; }
    bool isCounted() const { return m_workspace.summary() != nullptr; }

    const std::string& type() const { return m_type; }
    void selectType(const std::string& type);
    /// The arrows of the document that begin or end at the type, oldest first.
    std::vector<std::size_t> arrowsOfType() const;
    /// In the document's arrows; nothing where the type has none.
    std::optional<std::size_t> arrow() const { return m_arrow; }
    /// Also selects the arrow's type, unless it belongs to the one that is selected.
    void selectArrow(std::size_t arrow);
    const MappingArrow* selectedArrow() const;
    /// Another event that the selected upcaster makes.
    void selectTarget(std::size_t target);
    /// The version of the type that is looked at while no arrow is.
    int storedVersion() const;
    /// In the list of the selected arrow.
    std::optional<std::size_t> step() const { return m_step; }
    void selectStep(std::optional<std::size_t> step);

    /// The step as pictures of all events of the upcaster count it; nothing where no step of the running mapping is selected.
    std::optional<std::size_t> countedStep() const;
    void selectCountedStep(std::size_t counted);

    /// Whether what is shown was made with an older mapping, as the one that is written can't run.
    bool isStale() const { return m_mapping.problem().has_value(); }
    /// Null while there is none.
    const ArrowSample* sample() const { return m_sample.get(); }
    const std::shared_ptr<const ArrowSample>& sharedSample() const { return m_sample; }
    bool isSampling() const { return m_sampling; }
    /// Whether fields that nothing happens to share one row of the picture.
    Unchanged unchanged() const { return m_unchanged; }
    void setUnchanged(Unchanged how);
    /// The event that is shown; one that was asked for by name stands before those of the sample.
    const Event* shownEvent() const;
    std::size_t eventCount() const;
    std::size_t eventIndex() const { return m_eventIndex; }
    void showEventAt(std::size_t index);
    /// Whether there is one to go to; see `showNextFailing`.
    bool hasFailing() const;
    /// The next event that fails at this arrow: of the sample, or, where a proof knows better, of the store. False: none known.
    bool showNextFailing();
    /// The type, its arrow and this event in it.
    void showEvent(const Event& event);
    /// The step that failed, with the first event that it failed on.
    void showFailure(const FailureGroup& group);

    void prove();
    bool isProving() const { return m_proving; }
    /// Null: none was made with this store.
    const Proof* proof() const { return m_proof.get(); }
    /// Whether it was made with the mapping as it is now.
    bool proofHoldsNow() const { return m_proof && m_proved == m_mapping.upcasters() && !m_mapping.problem(); }
    std::chrono::microseconds proofDuration() const { return m_proofDuration; }

Q_SIGNALS:
    void inventoryChanged();
    void typeChanged();
    /// Another arrow, or another form of it.
    void arrowChanged();
    void stepChanged();
    void sampleChanged();
    /// Another event is shown, or another arrow of it.
    void eventChanged();
    void proofChanged();
    void failed(const leftfold::Error& error);

private:
    /// Views of an inventory point into the upcasters.
    struct Inventory {
        std::shared_ptr<const Upcasters> upcasters;
        VersionInventory value;
    };
    void forget();
    void followDocument();
    void followMapping();
    void takeStock();
    void setArrow(std::optional<std::size_t> arrow);
    void readSample();
    std::vector<SampleRequest> requestsFor(std::size_t upcaster, std::size_t target) const;
    std::vector<SampleRequest> requestsForStored() const;
    ArrowSample wantedSample(std::vector<SampleRequest>& requests) const;
    void takeSample(Result<std::shared_ptr<const ArrowSample>> sample);
    void showStored(const Position& position);
    void pin(Event event);
    std::optional<std::size_t> arrowOf(const Event& event) const;
    std::optional<Position> nextProvenFailure() const;

    Workspace& m_workspace;
    MappingSession& m_mapping;
    bool m_watched = false;
    Inventory m_inventory;
    std::string m_type;
    bool m_typeChosen = false; ///< by the person; else the first one that the mapping has much to say of
    std::optional<std::size_t> m_arrow;
    JsonPointer m_upcaster; ///< of the arrow
    std::size_t m_arrowCount = 0; ///< of the document, when it was followed last
    std::optional<std::size_t> m_step;
    std::shared_ptr<const ArrowSample> m_sample;
    Unchanged m_unchanged = Unchanged::Folded;
    std::optional<Event> m_pinned; ///< asked for by name
    std::size_t m_eventIndex = 0;
    bool m_sampling = false;
    bool m_proving = false;
    std::shared_ptr<const Proof> m_proof;
    std::shared_ptr<const Upcasters> m_proved;
    std::chrono::microseconds m_proofDuration{};
    Latest m_reading;
    Latest m_proofs;
    Latest m_failure;
};

/// Which upcaster and target the arrow of a document is, once it is compiled.
std::pair<std::size_t, std::size_t> compiledPlace(const MappingArrow& arrow);

} // namespace leftfold::ui
