// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/version_session.h"
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace leftfold::ui {

class FactGrid;
class TextLabel;

/// The proof of the mapping over the whole store: its button, its counts, and every cause of failure with a way to the event.
class ProofPane : public QWidget {
    Q_OBJECT
public:
    ProofPane(MappingSession& mapping, VersionSession& versions, QWidget* parent = nullptr);

private:
    void build();
    void showProof();
    void showCounts(const Proof& proof);
    void showFailures(const Proof& proof);
    void showUnused(const Proof& proof);
    QWidget* failureBox(const FailureGroup& group);

    MappingSession& m_mapping;
    VersionSession& m_versions;
    QPushButton* m_prove = nullptr;
    TextLabel* m_sentence = nullptr;
    FactGrid* m_counts = nullptr;
    QVBoxLayout* m_groups = nullptr;
};

} // namespace leftfold::ui
