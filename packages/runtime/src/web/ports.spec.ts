import { describePorts } from '../ports/platform-ports.fixture';
import { defaultPorts } from '.';

// Node has all of the web platform that these ports use.
describePorts('the web', defaultPorts);
