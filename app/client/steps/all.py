"""How each step of the client's way is made."""

from __future__ import annotations

from app.client.step import Steps
from app.client.steps.advice import AdviceStep
from app.client.steps.better import BetterStep
from app.client.steps.body import BodyStep
from app.client.steps.called_for import CalledForStep
from app.client.steps.changed import ChangedStep
from app.client.steps.depth import DepthStep
from app.client.steps.feeling import FeelingStep
from app.client.steps.health import HealthStep
from app.client.steps.kind import KindStep
from app.client.steps.last_time import LastTimeStep
from app.client.steps.now import NowStep
from app.client.steps.read_back import ReadBackStep
from app.client.steps.since import SinceStep
from app.client.steps.standing import StandingStep
from app.client.steps.strength import StrengthStep
from app.client.steps.today import TodayStep
from app.client.steps.welcome import WelcomeStep
from app.client.steps.worse import WorseStep
from app.words.languages import Languages
from models.flow.way import FlowStep


def all_steps(languages: Languages) -> Steps:
    """Every step but the thanks, which are the window's own."""
    return {
        FlowStep.WELCOME: lambda conversation: WelcomeStep(conversation, languages.available),
        FlowStep.TODAY: TodayStep,
        FlowStep.LAST_TIME: LastTimeStep,
        FlowStep.BODY: BodyStep,
        FlowStep.STRENGTH: StrengthStep,
        FlowStep.KIND: KindStep,
        FlowStep.DEPTH: DepthStep,
        FlowStep.CHANGED: ChangedStep,
        FlowStep.WORSE: WorseStep,
        FlowStep.BETTER: BetterStep,
        FlowStep.SINCE: SinceStep,
        FlowStep.FEELING: FeelingStep,
        FlowStep.NOW: NowStep,
        FlowStep.HEALTH: HealthStep,
        FlowStep.STANDING: StandingStep,
        FlowStep.CALLED_FOR: CalledForStep,
        FlowStep.READ_BACK: ReadBackStep,
        FlowStep.ADVICE: AdviceStep,
    }
